package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.Admissions;
import petitions.petition.Petition.State;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.petition.Petitions;
import petitions.petition.RejectionCode;
import petitions.platform.Actor;
import petitions.signature.SupportLinks;

/** Starting a petition, supporting it, and putting its words right, by people without an account. */
@PublicSiteTest
class AdmissionPagesTests {

    private static final Actor CLERK = new Actor("clerk");
    private static final String HOSTILE = "<script>alert(1)</script> ${7*7} #{7*7}";

    @Autowired
    Petitions petitions;

    @Autowired
    Admissions admissions;

    @Autowired
    SupportLinks links;

    @Autowired
    JdbcClient jdbc;

    private Visitor visitor;
    private long before;
    private static int blocks;
    private final String client = "198.18.%s.9".formatted(++blocks);

    @BeforeEach
    void arrive(@Autowired WebApplicationContext application, @Autowired Chronicle chronicle) {
        visitor = new Visitor(application);
        chronicle.on("2032-03-05T14:20");
        before = petitions();
    }

    @Test
    void theFormAsksForThePetitionAndForWhoeverStartsIt() throws Exception {
        var page = visitor.read("/petitions/new?action=Mend the weir");
        assertThat(page.select("form label[for]").eachAttr("for"))
                .containsExactly(
                        "action",
                        "background",
                        "additionalDetails",
                        "name",
                        "email",
                        "country",
                        "postcode",
                        "declaration",
                        "website");
        assertThat(page.select("#action").attr("value")).isEqualTo("Mend the weir");
        assertThat(page.select("input[type=checkbox][checked]")).isEmpty();
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtItsFieldAndWhatWasTypedIsKept() throws Exception {
        var response = send(
                form("/petitions"),
                Map.of("action", "x".repeat(81), "additionalDetails", "One\nTwo", "name", "Ada <Quill>"));
        assertThat(response.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#action", "#background", "#email", "#country", "#declaration")
                .allSatisfy(target -> assertThat(page.select(target)).hasSize(1));
        assertThat(page.select("#action-error").text())
                .contains("What you want to happen may have 80 characters; it has 81.");
        assertThat(page.select("#action").attr("aria-describedby")).isEqualTo("action-hint action-error");
        assertThat(page.select("#additionalDetails").val()).isEqualTo("One\nTwo");
        assertThat(page.select("#name").attr("value")).isEqualTo("Ada <Quill>");
        assertThat(petitions()).isEqualTo(before);
    }

    @Test
    void whoeverHasNotLookedForSimilarPetitionsIsShownThemOnceAndKeepsWhatTheyTyped(@Autowired Chronicle chronicle)
            throws Exception {
        var near = chronicle.open("Light the <b> towpath");
        var response = start(Map.of("checked", ""));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(petitions()).isEqualTo(before);
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(page.select(".similar a").eachAttr("href")).contains("/petitions/" + near);
        assertThat(page.select("#action").attr("value")).isEqualTo("Light the towpath");
        assertThat(page.select("input[name=checked]").attr("value")).isEqualTo("yes");
        assertThat(visitor.read("/petitions/new").select("input[name=checked]")).isEmpty();
        assertThat(visitor.read("/petitions/new?checked=yes").select("input[name=checked]"))
                .hasSize(1);
    }

    @Test
    void whoeverStartsAPetitionIsSentToAPageThatIsTheSameForAProgram() throws Exception {
        var people = start(Map.of());
        assertThat(people.getStatus()).isEqualTo(303);
        assertThat(people.getHeader("Location")).isEqualTo("/petitions/started");
        assertThat(petitions()).isEqualTo(before + 1);

        var program = start(Map.of("website", "https://x.example"));

        assertThat(described(program)).isEqualTo(described(people));
        assertThat(petitions()).isEqualTo(before + 1);
        assertThat(visitor.read("/petitions/started").select("h1").text())
                .isEqualTo("One more thing: check your email");
    }

    @Test
    void moreThanThreeADayWithOneAddressAreKeptByNobodyAndTwentyFromANetworkAreRefused() throws Exception {
        for (int petition = 0; petition < 5; petition++) {
            assertThat(start(Map.of("email", "same%s@post.example".formatted(client)))
                            .getStatus())
                    .isEqualTo(303);
        }
        assertThat(petitions()).isEqualTo(before + 3);
        for (int petition = 3; petition < 20; petition++) {
            start(Map.of());
        }
        assertThat(start(Map.of()).getStatus()).isEqualTo(429);
    }

    @Test
    void untilItIsPublishedThePublicIsNotToldThatThereIsSuchAPetition() throws Exception {
        var petition = inModeration();
        for (var path : List.of(
                "/petitions/%s", "/petitions/%s.json", "/petitions/%s/signatures/new", "/petitions/%s/count.json")) {
            assertThat(visitor.open(path.formatted(petition)).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(visitor.open("/petitions.json?state=all&q=towpath").getContentAsString())
                .doesNotContain("\"id\":" + petition);
        assertThat(visitor.open("/petitions.csv").getContentAsString()).doesNotContain(petition.toString());
    }

    @Test
    void whatWasHiddenIsGoneAndWhatWasRejectedSaysWhy() throws Exception {
        var hidden = inModeration();
        var rejected = inModeration();
        admissions.reject(hidden, RejectionCode.OFFENSIVE, "It insults a mayor.", CLERK);
        admissions.reject(rejected, RejectionCode.DUPLICATE, "Sign the other one.", CLERK);

        var gone = visitor.open("/petitions/" + hidden);
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString()).doesNotContain("insults", "towpath");
        assertThat(visitor.open("/petitions/%s.json".formatted(hidden)).getStatus())
                .isEqualTo(410);
        assertThat(visitor.open("/petitions/%s.json".formatted(rejected)).getContentAsString())
                .contains("\"state\":\"rejected\"", "\"code\":\"duplicate\"", "Sign the other one.");
        assertThat(visitor.read("/petitions/" + rejected).text())
                .contains("There is a petition about this already.", "Sign the other one.");
    }

    @Test
    void onlyALinkThatHoldsOpensAPetitionThatIsNotPublished() throws Exception {
        var petition = confirmed(started());
        var other = confirmed(started());
        var tokenOfAnother = links.supportToken(other);
        for (var token :
                List.of("", "x", tokenOfAnother, links.supportToken(petition).substring(1))) {
            assertThat(visitor.open("/petitions/%s/supporters/new?token=%s".formatted(petition, token))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(send(form("/petitions/%s/supporters?token=%s".formatted(petition, token)), person("ada"))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(visitor.open("/petitions/%s/correction?token=%s".formatted(petition, token))
                            .getStatus())
                    .isEqualTo(404);
            assertThat(visitor.open("/supporters/%s/verify?token=%s".formatted(creator(petition), token))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(visitor.open("/petitions/999/supporters/new?token=x").getStatus())
                .isEqualTo(404);
        assertThat(visitor.read(path(links.supporting(petition))).select("h1").text())
                .isEqualTo("Support this petition");
    }

    @Test
    void openingTheLinkOfAMailChangesNothingAndPressingTwiceIsPressingOnce() throws Exception {
        var petition = started();
        var link = path(links.confirming(creator(petition)));

        var asked = visitor.read(link);
        assertThat(asked.select("h1").text()).isEqualTo("Confirm your petition");
        assertThat(asked.select("dd").eachText()).containsExactly("Ada Quill", "SW1A1AA");
        assertThat(petitions.require(petition).state()).isEqualTo(State.PENDING);

        for (int press = 0; press < 2; press++) {
            var answer = visitor.send(post(URI.create(link)));
            assertThat(Jsoup.parse(answer.getContentAsString()).select("h1").text())
                    .isEqualTo("Thank you: your petition is confirmed");
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(petitions.require(petition).state()).isEqualTo(State.VALIDATED);
    }

    @Test
    void theAnswerDoesNotTellWhoHasSupportedIt() throws Exception {
        var petition = confirmed(started());
        var path = "/petitions/%s/supporters?token=%s".formatted(petition, links.supportToken(petition));
        var expected = described(send(form(path), person("bob")));
        assertThat(expected).startsWith("303").contains("/petitions/%s/supporters/thank-you".formatted(petition));

        assertThat(described(send(form(path), person("bob")))).as("again").isEqualTo(expected);
        var creator = new HashMap<>(person("ada"));
        creator.putAll(Map.of("name", "Ada Quill", "email", emailOf(creator(petition))));
        assertThat(described(send(form(path), creator))).as("the creator").isEqualTo(expected);
        var program = new HashMap<>(person("eve"));
        program.put("website", "https://x.example");
        assertThat(described(send(form(path), program))).as("a program").isEqualTo(expected);

        assertThat(jdbc.sql("select count(*) from signature where petition_id = ? and sponsor")
                        .param(petition.number())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(visitor.read("/petitions/%s/supporters/thank-you".formatted(petition))
                        .text())
                .doesNotContain("towpath");
    }

    @Test
    void aNameDoesNotConfirmWithAnAddressThatIsTaken() throws Exception {
        var petition = confirmed(started());
        var path = "/petitions/%s/supporters?token=%s".formatted(petition, links.supportToken(petition));
        for (var name : List.of("Bea", "Cyd", "Dee")) {
            var form = new HashMap<>(person("shared"));
            form.put("name", name);
            send(form(path), form);
        }
        var ids = supporters(petition);
        assertThat(ids).hasSize(3);

        assertThat(heading(pressed(ids.get(0)))).startsWith("Thank you");
        assertThat(heading(pressed(ids.get(2)))).startsWith("Thank you");
        assertThat(heading(pressed(ids.get(1)))).isEqualTo("This address has supported the petition already");
    }

    @Test
    void afterItsPublicationTheLinkLeadsToThePetitionAndALateSupporterSignsIt() throws Exception {
        var petition = inModeration();
        var path = "/petitions/%s/supporters?token=%s".formatted(petition, links.supportToken(petition));
        send(form(path), person("late"));
        var late = supporters(petition).get(5);
        admissions.approve(petition, CLERK);
        admissions.publish(petition);

        assertThat(visitor.open(path(links.supporting(petition))).getHeader("Location"))
                .isEqualTo("/petitions/" + petition);
        var next = pressed(late).getHeader("Location");
        assertThat(next).contains("/signatures/%s/verify?token=".formatted(late));
        assertThat(heading(visitor.send(post(URI.create(path(URI.create(next)))))))
                .isEqualTo("Thank you: your signature is confirmed");
    }

    @Test
    void aReturnedPetitionIsCorrectedOnceAndByItsCreatorOnly() throws Exception {
        var petition = inModeration();
        admissions.returnToCreator(petition, "Say who pays. " + HOSTILE, CLERK);
        var link = path(links.correcting(petition, 1));
        var page = visitor.read(link);
        assertThat(page.select("#action").attr("value")).isEqualTo("Light the towpath");
        assertThat(page.text()).contains("Say who pays. " + HOSTILE);
        assertThat(page.select("script")).isEmpty();

        assertThat(send(form(link), Map.of("action", "", "background", "Dark.")).getStatus())
                .isEqualTo(422);
        var words = Map.of("action", "Pay councils to light towpaths", "background", "It is dark.");
        assertThat(send(form(link), words).getStatus()).isEqualTo(303);
        assertThat(send(form(link), Map.of("action", "Something else", "background", "x"))
                        .getStatus())
                .isEqualTo(303);

        assertThat(petitions.require(petition).action()).isEqualTo("Pay councils to light towpaths");
        assertThat(admissions.earlierWords(petition))
                .extracting(PetitionWords::action)
                .containsExactly("Light the towpath");
        assertThat(visitor.read(link).select("h1").text()).isEqualTo("Thank you: we have your petition");
        admissions.returnToCreator(petition, "Shorter, please.", CLERK);
        assertThat(visitor.open(link).getStatus())
                .as("the link of the first return")
                .isEqualTo(404);
    }

    @Test
    void whatPeopleTypeIsShownAsTextWhateverItLooksLike() throws Exception {
        start(Map.of(
                "action", HOSTILE, "background", "<img src=x onerror=alert(1)>", "additionalDetails", "</textarea>"));
        var petition = newest();
        confirmed(petition);
        var page = visitor.read(path(links.supporting(petition)));
        assertThat(page.select("script, img")).isEmpty();
        assertThat(page.text()).contains(HOSTILE, "<img src=x onerror=alert(1)>", "</textarea>");
    }

    private PetitionId started() throws Exception {
        assertThat(start(Map.of()).getStatus()).isEqualTo(303);
        return newest();
    }

    private PetitionId confirmed(PetitionId petition) throws Exception {
        pressed(creator(petition));
        return petition;
    }

    private PetitionId inModeration() throws Exception {
        var petition = confirmed(started());
        var path = "/petitions/%s/supporters?token=%s".formatted(petition, links.supportToken(petition));
        for (int number = 1; number <= 5; number++) {
            send(form(path), person("supporter" + number));
        }
        for (long supporter : supporters(petition)) {
            pressed(supporter);
        }
        assertThat(petitions.require(petition).state()).isEqualTo(State.SPONSORED);
        return petition;
    }

    private MockHttpServletResponse start(Map<String, String> otherwise) throws Exception {
        var fields = new HashMap<>(person("ada" + petitions() + client));
        fields.put("name", "Ada Quill");
        fields.put("checked", "yes");
        fields.putAll(Map.of("action", "Light the towpath", "background", "It is dark.", "additionalDetails", ""));
        fields.put("email", "ada%s.%s@post.example".formatted(petitions(), client));
        fields.putAll(otherwise);
        return send(form("/petitions"), fields);
    }

    private static Map<String, String> person(String name) {
        return Map.of(
                "name", name,
                "email", name + "@post.example",
                "country", "GB",
                "postcode", "SW1A 1AA",
                "declaration", "yes");
    }

    private MockHttpServletResponse pressed(long backer) throws Exception {
        return visitor.send(post(URI.create(path(links.confirming(backer)))));
    }

    private MockHttpServletRequestBuilder form(String path) {
        return post(URI.create(path))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("X-Forwarded-For", client);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder form, Map<String, String> fields)
            throws Exception {
        fields.forEach(form::param);
        return visitor.send(form);
    }

    private static String heading(MockHttpServletResponse response) throws Exception {
        Document page = Jsoup.parse(response.getContentAsString());
        return page.select("h1").text();
    }

    private static String described(MockHttpServletResponse response) throws Exception {
        var headers = response.getHeaderNames().stream()
                .sorted()
                .map(name -> name + ": " + response.getHeaders(name))
                .toList();
        return response.getStatus() + " " + headers + " " + response.getContentAsString();
    }

    private static String path(URI link) {
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private PetitionId newest() {
        return new PetitionId(jdbc.sql("select max(petition_id) from petition_admission")
                .query(Long.class)
                .single());
    }

    private long petitions() {
        return jdbc.sql("select count(*) from petition_admission")
                .query(Long.class)
                .single();
    }

    private long creator(PetitionId petition) {
        return jdbc.sql("select id from signature where petition_id = ? and creator")
                .param(petition.number())
                .query(Long.class)
                .single();
    }

    private List<Long> supporters(PetitionId petition) {
        return jdbc.sql("select id from signature where petition_id = ? and sponsor order by id")
                .param(petition.number())
                .query(Long.class)
                .list();
    }

    private String emailOf(long signature) {
        return jdbc.sql("select email from signature where id = ?")
                .param(signature)
                .query(String.class)
                .single();
    }
}
