package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.Admissions;
import petitions.petition.Petitions;
import petitions.signature.SupportLinks;

/** Somebody without an account starts a petition. */
@PublicSiteTest
class StartPagesTests {

    @Autowired
    Petitions petitions;

    @Autowired
    Admissions admissions;

    @Autowired
    SupportLinks links;

    private Visitor visitor;
    private AdmissionSite site;
    private long before;

    @BeforeEach
    void arrive(@Autowired WebApplicationContext application, @Autowired Chronicle chronicle) {
        visitor = new Visitor(application);
        site = new AdmissionSite(application);
        chronicle.on("2032-03-05T14:20");
        before = site.count();
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
        var response = site.send(
                site.form("/petitions"),
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
        assertThat(site.count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Win at cheap.com now", "Visit https://cheap.example", "See www.cheap.example"})
    void whatIsMailedToStrangersCarriesNoWebAddress(String action) throws Exception {
        var response = site.start(Map.of("action", action));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(response.getContentAsString())
                        .select("#action-error")
                        .text())
                .contains("Say what should happen without a web address.");
        assertThat(site.count()).isEqualTo(before);

        var petition = site.inModeration();
        admissions.returnToCreator(petition, "Say who pays.", Chronicle.CLERK);
        var words = Map.of("action", action, "background", "Dark.");
        assertThat(site.send(site.form(AdmissionSite.path(links.correcting(petition, 1))), words)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aCharacterThatNoDatabaseKeepsIsNoneOfTheTitle() throws Exception {
        assertThat(site.start(Map.of("action", "Light\u0000 the lock", "checked", ""))
                        .getStatus())
                .isIn(200, 303);
        assertThat(site.start(Map.of("action", "Light\u0000 the lock")).getStatus())
                .isEqualTo(303);
        assertThat(petitions.require(site.newest()).action()).isEqualTo("Light the lock");
    }

    @Test
    void whoeverHasNotLookedForSimilarPetitionsIsShownThemOnceAndKeepsWhatTheyTyped(@Autowired Chronicle chronicle)
            throws Exception {
        var near = chronicle.open("Light the <b> towpath");
        var response = site.start(Map.of("checked", ""));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(site.count()).isEqualTo(before);
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
        var people = site.start(Map.of());
        assertThat(people.getStatus()).isEqualTo(303);
        assertThat(people.getHeader("Location")).isEqualTo("/petitions/started");
        assertThat(site.count()).isEqualTo(before + 1);

        var program = site.start(Map.of("website", "https://x.example"));

        assertThat(AdmissionSite.described(program)).isEqualTo(AdmissionSite.described(people));
        assertThat(site.count()).isEqualTo(before + 1);
        assertThat(visitor.read("/petitions/started").select("h1").text())
                .isEqualTo("One more thing: check your email");
    }

    @Test
    void whatIsSentTwiceIsStartedOnce() throws Exception {
        var eve = Map.of("email", "eve%s@post.example".formatted(site.client()));
        assertThat(AdmissionSite.described(site.start(eve))).isEqualTo(AdmissionSite.described(site.start(eve)));
        assertThat(site.count()).isEqualTo(before + 1);
    }

    @Test
    void moreThanThreeADayWithOneAddressAreKeptByNobodyAndTwentyFromANetworkAreRefused() throws Exception {
        for (int petition = 0; petition < 5; petition++) {
            assertThat(site.start(Map.of(
                                    "email",
                                    "same%s@post.example".formatted(site.client()),
                                    "action",
                                    "Ring bell %s at noon".formatted(petition)))
                            .getStatus())
                    .isEqualTo(303);
        }
        assertThat(site.count()).isEqualTo(before + 3);
        for (int petition = 3; petition < 20; petition++) {
            site.start(Map.of());
        }
        assertThat(site.start(Map.of()).getStatus()).isEqualTo(429);
        assertThat(Jsoup.parse(site.start(Map.of("lang", "cy")).getContentAsString())
                        .select(".govuk-error-summary li")
                        .text())
                .startsWith("Mae llawer o ddeisebau wedi’u dechrau");
    }
}
