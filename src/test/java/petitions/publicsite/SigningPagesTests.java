package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.PetitionId;
import petitions.petition.Signing;
import petitions.platform.Actor;
import petitions.signature.Signatures;

@PublicSiteTest
class SigningPagesTests {

    private static final AtomicInteger BLOCKS = new AtomicInteger();

    private final Chronicle chronicle;
    private final Signatures signatures;
    private final JdbcClient jdbc;
    private final String client = "203.0.%d.9".formatted(BLOCKS.incrementAndGet());
    private Visitor visitor;
    private PetitionId petition;

    SigningPagesTests(@Autowired Chronicle chronicle, @Autowired Signatures signatures, @Autowired JdbcClient jdbc) {
        this.chronicle = chronicle;
        this.signatures = signatures;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void open(@Autowired WebApplicationContext application) {
        visitor = new Visitor(application);
        petition = chronicle.on("2031-03-05T14:20").open("Publish <b>all</b> tide tables");
    }

    @Test
    void theFormAsksForWhatIsNeededAndTicksNothing() throws Exception {
        var page = visitor.read(path("new"));
        assertThat(page.select("main a[href=/petitions/" + petition + "]").text())
                .isEqualTo("Publish <b>all</b> tide tables");
        assertThat(page.select("form label[for]").eachAttr("for"))
                .containsExactly("name", "email", "country", "postcode", "declaration", "updates", "website");
        assertThat(page.select("input[type=checkbox][checked]")).isEmpty();
        assertThat(page.select("#country option[selected]").text()).isEqualTo("United Kingdom");
        assertThat(page.select("#country option").size()).isEqualTo(249);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("[aria-hidden=true] #website").attr("tabindex")).isEqualTo("-1");
    }

    @Test
    void thePetitionsPageLeadsToTheFormWhileItIsOpen() throws Exception {
        assertThat(visitor.read("/petitions/" + petition)
                        .select("a.govuk-button")
                        .attr("href"))
                .isEqualTo(path("new"));
    }

    @Test
    void whateverIsWrongIsSaidAtItsFieldAndWhatWasTypedIsKept() throws Exception {
        var response = visitor.send(signing()
                .param("name", "Ada <Quill>")
                .param("email", "nobody")
                .param("country", "GB")
                .param("updates", "yes"));
        assertThat(response.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#email", "#postcode", "#declaration")
                .allSatisfy(target -> assertThat(page.select(target)).hasSize(1));
        assertThat(page.select("#email").attr("aria-describedby")).isEqualTo("email-hint email-error");
        assertThat(page.select("#email-error").text()).contains("Enter your email address");
        assertThat(page.select("#name").attr("value")).isEqualTo("Ada <Quill>");
        assertThat(page.select("#updates").hasAttr("checked")).isTrue();
        assertThat(page.select("#declaration").hasAttr("checked")).isFalse();
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(signers()).isZero();
    }

    @Test
    void whoeverSignsIsSentToAPageThatReloadsWithoutSigningAgain() throws Exception {
        var response = visitor.send(complete("Ada Quill", "ada@post.example"));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo(path("thank-you"));
        var page = visitor.read(path("thank-you"));
        assertThat(page.select("h1").text()).isEqualTo("One more thing: check your email");
        assertThat(page.text()).doesNotContain("Ada", "ada@post.example");
        assertThat(signers()).isEqualTo(1);
    }

    @Test
    void theAnswerDoesNotTellWhetherAnAddressHasSignedOrIsBelieved() throws Exception {
        signatures.addSubscribed(petition, "Bob Quill", "bob@post.example");
        var expected = described(visitor.send(complete("Ada Quill", "ada@post.example")));
        assertThat(described(visitor.send(complete("Ada Quill", "ada@post.example"))))
                .as("again")
                .isEqualTo(expected);
        assertThat(described(visitor.send(complete("Cyd Quill", "ada@post.example"))))
                .as("a second person")
                .isEqualTo(expected);
        assertThat(described(visitor.send(complete("Dee Quill", "ada@post.example"))))
                .as("a third person")
                .isEqualTo(expected);
        assertThat(described(visitor.send(complete("Bob Quill", "bob@post.example"))))
                .as("long confirmed")
                .isEqualTo(expected);
        assertThat(described(
                        visitor.send(complete("Eve Quill", "eve@post.example").param("website", "https://x"))))
                .as("a program")
                .isEqualTo(expected);
    }

    @Test
    void aClosedPetitionCannotBeSignedAndSaysSoKindly() throws Exception {
        chronicle.on("2031-09-06T00:00");
        for (var request :
                new MockHttpServletRequestBuilder[] {get(path("new")), complete("Ada", "ada@post.example")}) {
            var response = visitor.send(request);
            assertThat(response.getStatus()).isEqualTo(410);
            var page = Jsoup.parse(response.getContentAsString()).select("main");
            assertThat(page.text()).contains("This petition is closed", "until the end of 5 September 2031");
            assertThat(page.select("a[href=/petitions/%s]".formatted(petition)).text())
                    .isEqualTo("Read this petition");
        }
        assertThat(signers()).isZero();
    }

    @Test
    void whileSigningIsPausedTheReasonIsSaid(@Autowired Signing signing) throws Exception {
        signing.pause("The Queen has died.", new Actor("operator"));
        try {
            for (var request :
                    new MockHttpServletRequestBuilder[] {get(path("new")), complete("Ada", "ada@post.example")}) {
                var response = visitor.send(request);
                assertThat(response.getStatus()).isEqualTo(503);
                assertThat(response.getContentAsString()).contains("Signing is paused", "The Queen has died.");
            }
        } finally {
            signing.resume(new Actor("operator"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/petitions/1/signatures", "/petitions/99999999999999999999/signatures"})
    void aPetitionThatIsNotThereCannotBeSigned(String path) throws Exception {
        assertThat(visitor.open(path + "/new").getStatus()).isEqualTo(404);
        assertThat(visitor.send(filled(post(path), "Ada", "ada@post.example")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aPetitionThatWasTakenDownIsGone() throws Exception {
        chronicle.takeDown(petition, "It named a private person.");
        assertThat(visitor.open(path("new")).getStatus()).isEqualTo(410);
        assertThat(visitor.send(complete("Ada", "ada@post.example")).getStatus())
                .isEqualTo(410);
    }

    @Test
    void aPetitionThatWasRejectedCannotBeSignedAndItsPageSaysWhy() throws Exception {
        jdbc.sql("""
                        update petition set state = 'rejected', opened_at = null, closing_at = null,
                            rejected_at = '2031-03-09T09:00Z', rejection_code = 'duplicate' where id = ?
                        """).param(petition.number()).update();
        for (var request :
                new MockHttpServletRequestBuilder[] {get(path("new")), complete("Ada", "ada@post.example")}) {
            var response = visitor.send(request);
            assertThat(response.getStatus()).isEqualTo(410);
            assertThat(Jsoup.parse(response.getContentAsString()).select("main").text())
                    .contains("This petition was rejected", "Its page says why");
        }
    }

    @Test
    void twoAddressesInOneFieldAreNoAddress() throws Exception {
        var response = visitor.send(complete("Ada", "ada@post.example").param("email", "bob@post.example"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(signers()).isZero();
    }

    @Test
    void onlyAFormIsTaken() throws Exception {
        var response = visitor.send(post(URI.create("/petitions/%s/signatures".formatted(petition)))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"Ada\"}"));
        assertThat(response.getStatus()).isEqualTo(415);
    }

    private MockHttpServletRequestBuilder complete(String name, String email) {
        return filled(signing(), name, email);
    }

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder form, String name, String email) {
        return form.contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("name", name)
                .param("email", email)
                .param("country", "GB")
                .param("postcode", "SW1A 1AA")
                .param("declaration", "yes");
    }

    private MockHttpServletRequestBuilder signing() {
        return post("/petitions/%s/signatures".formatted(petition))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-Forwarded-For", client);
    }

    private String path(String page) {
        return "/petitions/%s/signatures/%s".formatted(petition, page);
    }

    private static String described(MockHttpServletResponse response) throws Exception {
        var headers = response.getHeaderNames().stream()
                .sorted()
                .map(name -> name + ": " + response.getHeaders(name))
                .toList();
        return response.getStatus() + " " + headers + " " + response.getContentAsString();
    }

    private long signers() {
        return jdbc.sql("select count(*) from signature where petition_id = ? and not creator")
                .param(petition.number())
                .query(Long.class)
                .single();
    }
}
