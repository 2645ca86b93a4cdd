package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.w3c.dom.Document;

@PublicSiteTest
class PetitionFeedTests {

    @Autowired
    Chronicle chronicle;

    @Autowired
    WebApplicationContext application;

    @Test
    void theFeedTellsWhatHappenedTheNewestFirst() throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Tides < & > \"tables\"");
        chronicle.on("2031-03-06T09:00").counted(id, 10_000);
        chronicle.requestResponse(id);
        var answer = new Visitor(application).open("/petitions/%s/feed.atom".formatted(id));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo(PublicCaching.FOR_A_MINUTE);
        assertThat(answer.getHeader("Last-Modified")).startsWith("Thu, 06 Mar 2031 09:00");

        var feed = parsed(answer.getContentAsByteArray());
        assertThat(texts(feed, "title").get(0)).isEqualTo("Tides < & > \"tables\"");
        assertThat(texts(feed, "title").get(1)).startsWith("Department for Tides was asked for a response");
        assertThat(texts(feed, "content"))
                .hasSize(3)
                .last()
                .asString()
                .isEqualTo("Opened for signatures until 5 September 2031.");
        assertThat(texts(feed, "updated")).allSatisfy(at -> assertThat(at).endsWith("Z"));
        assertThat(new HashSet<>(texts(feed, "id"))).hasSize(4);
        assertThat(texts(feed, "id").subList(1, 4)).allMatch(one -> one.matches(".*#timeline-\\d+"));
    }

    @Test
    void aFeedOfNoPetitionIsNotFound() throws Exception {
        var visitor = new Visitor(application);
        assertThat(visitor.open("/petitions/1/feed.atom").getStatus()).isEqualTo(404);
        assertThat(visitor.open("/petitions/x/feed.atom").getStatus()).isEqualTo(400);
    }

    private static Document parsed(byte[] content) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }

    private static List<String> texts(Document feed, String element) {
        var found = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", element);
        var texts = new ArrayList<String>();
        for (int index = 0; index < found.getLength(); index++) {
            texts.add(found.item(index).getTextContent());
        }
        return texts;
    }
}
