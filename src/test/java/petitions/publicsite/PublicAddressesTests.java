package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What the page and the JSON have in common: who is answered how, and how long it holds. */
@PublicSiteTest
class PublicAddressesTests {

    private final Chronicle chronicle;
    private Visitor visitor;

    PublicAddressesTests(@Autowired Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @BeforeEach
    void visit(
            @Autowired WebApplicationContext application,
            @Autowired FilterRegistrationBean<ShallowEtagHeaderFilter> contentTags) {
        visitor = new Visitor(application, contentTags.getFilter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".json"})
    void anAnswerMayBeKeptForAMinuteAndAskedForAgain(String format) throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        chronicle.counted(id, 10_000);
        chronicle.requestResponse(id);
        var first = visitor.open("/petitions/" + id + format);
        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(first.getHeader("Cache-Control"))
                .isEqualTo("public, max-age=60, stale-while-revalidate=120, stale-if-error=300");
        assertThat(first.getHeader("Last-Modified")).startsWith("Wed, 05 Mar 2031 14:20:");

        var byDate = visitor.send(
                get("/petitions/" + id + format).header("If-Modified-Since", first.getHeader("Last-Modified")));
        assertThat(byDate.getStatus()).isEqualTo(304);
        assertThat(byDate.getHeader("Cache-Control")).isEqualTo(first.getHeader("Cache-Control"));
        var byContent = visitor.send(get("/petitions/" + id + format).header("If-None-Match", first.getHeader("ETag")));
        assertThat(byContent.getStatus()).isEqualTo(304);

        chronicle.on("2031-03-07T09:00").respond(id, "Summary", "Details");
        var changed = visitor.send(
                get("/petitions/" + id + format).header("If-Modified-Since", first.getHeader("Last-Modified")));
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getHeader("Last-Modified"))
                .as("a response changes the page though not the petition")
                .startsWith("Fri, 07 Mar 2031 09:00:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".json"})
    void aChangeWithinTheSameSecondIsNotMissed(String format) throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        var first = visitor.open("/petitions/" + id + format);
        chronicle.on("2031-03-05T14:20").counted(id, 7);
        var second = visitor.send(get("/petitions/" + id + format)
                .header("If-Modified-Since", first.getHeader("Last-Modified"))
                .header("If-None-Match", first.getHeader("ETag")));
        assertThat(second.getStatus()).isEqualTo(200);
    }

    @Test
    void everySiteMayReadTheJson() throws Exception {
        var path =
                "/petitions/%s.json".formatted(chronicle.on("2031-03-05T14:20").open("Publish the tide tables"));
        assertThat(visitor.open(path).getHeaders("Access-Control-Allow-Origin")).containsExactly("*");
        var elsewhere = visitor.send(get(path).header("Origin", "https://elsewhere.example"));
        assertThat(elsewhere.getHeaders("Access-Control-Allow-Origin")).containsExactly("*");
        var asked = visitor.send(options(path)
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "If-None-Match"));
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(asked.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(asked.getHeader("Access-Control-Allow-Headers")).isEqualTo("If-None-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "999999999999999999", "99999999999999999999", "0", "0700001"})
    void aNumberThatNobodyHasIsNotFound(String number) throws Exception {
        assertThat(visitor.open("/petitions/" + number).getStatus()).isEqualTo(404);
        assertThat(visitor.read("/petitions/" + number).select("h1").text()).isEqualTo("There is no such petition");
        var json = visitor.open("/petitions/" + number + ".json");
        assertThat(json.getStatus()).isEqualTo(404);
        assertThat(json.getContentType()).isEqualTo("application/problem+json");
        assertThat(json.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(json.getContentAsString()).contains("No petition has the number " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-5", "+5", "12a", "٣", "7 "})
    void whatIsNoNumberIsABadRequest(String number) throws Exception {
        assertThat(visitor.open("/petitions/" + number).getStatus()).isEqualTo(400);
        assertThat(visitor.read("/petitions/" + number).select("main").text()).contains("digits only");
        assertThat(visitor.open("/petitions/" + number + ".json").getStatus()).isEqualTo(400);
    }

    @Test
    void aPetitionThatWasTakenDownIsGoneAndTheReasonIsSaidWithoutItsTitle() throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Words nobody may read");
        chronicle.on("2031-04-01T12:00").takeDown(id, "It named a private person.");
        assertThat(visitor.open("/petitions/" + id).getStatus()).isEqualTo(410);
        var page = visitor.read("/petitions/" + id);
        assertThat(page.select("main").text()).contains("was taken down on 1 April 2031", "It named a private person.");
        assertThat(page.html()).doesNotContain("Words nobody may read");
        var json = visitor.open("/petitions/%s.json".formatted(id));
        assertThat(json.getStatus()).isEqualTo(410);
        assertThat(json.getContentAsString())
                .contains("It named a private person.")
                .doesNotContain("Words nobody may read");
    }

    @ParameterizedTest
    @ValueSource(strings = {".xml", ".JSON", ".csv", ".html"})
    void otherFormatsAreNotAcceptable(String format) throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        assertThat(visitor.open("/petitions/" + id + format).getStatus()).isEqualTo(406);
    }

    @Test
    void thePageIsNotHandedToAProgramThatCannotReadIt() throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        var asXml = visitor.send(get("/petitions/" + id).accept("application/xml"));
        assertThat(asXml.getStatus()).isEqualTo(406);
        var asHtml = visitor.send(get("/petitions/" + id).accept("text/html", "*/*;q=0.8"));
        assertThat(asHtml.getStatus()).isEqualTo(200);
    }
}
