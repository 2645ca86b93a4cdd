package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.PetitionId;
import petitions.signature.Signatures;
import petitions.signature.UnsubscribeLinks;

@PublicSiteTest
class UnsubscribePagesTests {

    private static final String NAME = "Zoë O’Neill";
    private static final String ADDRESS = "zoe@post.example";

    private final Chronicle chronicle;
    private final Signatures signatures;
    private final UnsubscribeLinks links;
    private Visitor visitor;
    private PetitionId petition;
    private long signature;
    private String link;

    UnsubscribePagesTests(
            @Autowired Chronicle chronicle, @Autowired Signatures signatures, @Autowired UnsubscribeLinks links) {
        this.chronicle = chronicle;
        this.signatures = signatures;
        this.links = links;
    }

    @BeforeEach
    void sign(@Autowired WebApplicationContext application) {
        visitor = new Visitor(application);
        petition = chronicle.on("2031-03-05T14:20").open("Publish <b>all</b> tide tables");
        signature = signatures.addSubscribed(petition, NAME, ADDRESS);
        link = path(links.of(signature));
    }

    @Test
    void openingTheLinkChangesNothingAndShowsOneButton() throws Exception {
        var page = visitor.read(link);
        assertThat(page.select("button")).hasSize(1);
        assertThat(page.select("form").attr("method")).isEqualTo("post");
        assertThat(page.select("form").hasAttr("action"))
                .as("the form goes to the address it came from, token included")
                .isFalse();
        assertThat(page.select("input, script")).isEmpty();
        assertThat(page.select("main").text()).contains("Publish <b>all</b> tide tables", petition.toString());
        assertThat(page.html()).doesNotContain(NAME, ADDRESS, "Zoë");
        assertThat(signatures.isSubscribed(signature)).isTrue();
    }

    @Test
    void pressingTheButtonEndsTheMailsAndPressingItAgainDoesNoHarm() throws Exception {
        for (int press = 0; press < 2; press++) {
            var response = visitor.send(post(URI.create(link)));
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(heading(response)).isEqualTo("You will get no more emails about this petition");
            assertThat(signatures.isSubscribed(signature)).isFalse();
        }
        assertThat(visitor.read(link).select("button")).isEmpty();
    }

    @Test
    void aMailProgramUnsubscribesWithOneRequestAndIsNotSentElsewhere() throws Exception {
        var response = visitor.send(post(URI.create(link))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click"));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).startsWith("text/plain");
        assertThat(response.getContentAsString())
                .isEqualToIgnoringNewLines("You will get no more emails about petition %s.".formatted(petition));
        assertThat(response.getCookies()).isEmpty();
        assertThat(signatures.isSubscribed(signature)).isFalse();
    }

    @Test
    void aMailProgramMaySendItAsAFormOfParts() throws Exception {
        var response = visitor.send(
                multipart(URI.create(link)).part(new MockPart("List-Unsubscribe", "One-Click".getBytes())));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(signatures.isSubscribed(signature)).isFalse();
    }

    @Test
    void everyLinkThatDoesNotHoldGetsTheSameAnswer() throws Exception {
        long stranger = signatures.addSubscribed(petition, "Ada Quill", "ada@post.example");
        var unknown = path(links.of(Long.MAX_VALUE / 100));
        var token = link.substring(link.indexOf('=') + 1);
        var expected = visitor.open(unknown).getContentAsString();
        assertThat(Jsoup.parse(expected).select("h1").text()).isEqualTo("This link does not work");
        for (String broken : new String[] {
            "/signatures/%d/unsubscribe".formatted(signature),
            "/signatures/%d/unsubscribe?token=".formatted(signature),
            "/signatures/%d/unsubscribe?token=%s".formatted(signature, token.substring(1)),
            "/signatures/%d/unsubscribe?token=%s".formatted(stranger, token),
            "/signatures/%d/unsubscribe?token=%s".formatted(signature + 1_000_000, token),
            "/signatures/abc/unsubscribe?token=" + token,
            "/signatures/-1/unsubscribe?token=" + token,
            "/signatures/99999999999999999999/unsubscribe?token=" + token,
            unknown
        }) {
            for (var request : new MockHttpServletResponse[] {
                visitor.send(get(URI.create(broken))),
                visitor.send(post(URI.create(broken))),
                visitor.send(post(URI.create(broken))
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("List-Unsubscribe=One-Click"))
            }) {
                assertThat(request.getStatus()).as(broken).isEqualTo(404);
                assertThat(request.getContentAsString()).as(broken).isEqualTo(expected);
                assertThat(request.getHeader("Cache-Control")).isEqualTo("no-store");
            }
        }
        assertThat(signatures.isSubscribed(signature)).isTrue();
        assertThat(signatures.isSubscribed(stranger)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void theAddressIsNeitherKeptNorHandedOn(String method) throws Exception {
        var response = visitor.send("GET".equals(method) ? get(URI.create(link)) : post(URI.create(link)));
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void theWayOutStaysOpenWhenThePetitionWasTakenDownButItsTitleIsNotSaid() throws Exception {
        chronicle.takeDown(petition, "It named a private person.");
        assertThat(visitor.read(link).select("main").text())
                .contains("Petition " + petition)
                .doesNotContain("tide tables");
        assertThat(visitor.send(post(URI.create(link))).getStatus()).isEqualTo(200);
        assertThat(signatures.isSubscribed(signature)).isFalse();
    }

    private static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static String heading(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString()).select("h1").text();
    }
}
