package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;

/** What a petition’s page says of the petition, whatever becomes of it. */
@PublicSiteTest
class PetitionPagesTests {

    private final Chronicle chronicle;
    private Visitor visitor;

    PetitionPagesTests(@Autowired Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @BeforeEach
    void visit(@Autowired WebApplicationContext application) {
        visitor = new Visitor(application);
    }

    @Test
    void anOpenPetitionSaysUntilWhenItIsOpenAndWhatItHasReached() throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        chronicle.on("2031-03-08T09:00").counted(id, 25_017);

        var page = page(id);
        assertThat(page.select("h1").text()).isEqualTo("Publish the tide tables");
        assertThat(page.select(".petition-state").text())
                .isEqualTo("Open for signatures until the end of 5 September 2031");
        assertThat(page.select("#signatures").text()).isEqualTo("25,017 signatures");
        assertThat(page.select(".goals li").eachText())
                .satisfiesExactly(
                        goal -> assertThat(goal).contains("10,000: The Government responds", "Reached on 8 March 2031"),
                        goal -> assertThat(goal).contains("100,000: Considered for a debate", "Not reached yet"));
        assertThat(page.select("progress").eachAttr("value")).containsExactly("10000", "25017");
        assertThat(page.select("#response").text()).contains("The Government will respond to this petition.");
        assertThat(page.select("#debate").text()).contains("At 100,000 signatures");
    }

    @Test
    void aClosedPetitionSaysOnWhichDayInLondonItClosed() throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        chronicle.on("2031-09-06T08:00").close(id);
        var page = page(id);
        assertThat(page.select(".petition-state").text()).isEqualTo("Closed on 5 September 2031");
        assertThat(page.select(".petition-ran").text()).isEqualTo("This petition ran for 6 months");
        assertThat(page.select("#response").text())
                .contains("closed with fewer than the 10,000 signatures at which the Government responds.");
        assertThat(page.select("#debate").text()).contains("closed with fewer than the 100,000 signatures");
        assertThat(page.select(".goal-reached").eachText()).containsOnly("Not reached");
        assertThat(page.select(".petition-body a, .signatures a").eachAttr("href"))
                .contains("/petitions/%s/feed.atom".formatted(id), "/petitions/%s.json".formatted(id))
                .contains("/petitions/%s/signatures".formatted(id))
                .doesNotContain("/petitions/%s/signatures/new".formatted(id));
    }

    @Test
    void anOpenPetitionSaysWhoStartedItAndHowFarItIsToTheNextGoal() throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        chronicle.counted(id, 9_999);
        assertThat(page(id).select(".petition-people").text()).isEqualTo("Started by Morwenna Penrose");
        assertThat(page(id).select(".next-goal").text()).isEqualTo("One more signature, and the Government responds.");
        chronicle.counted(id, 25_017);
        assertThat(page(id).select(".next-goal").text())
                .isEqualTo("74,983 more signatures, and it is considered for a debate in Parliament.");
        chronicle.counted(id, 100_000);
        assertThat(page(id).select(".next-goal")).isEmpty();
    }

    @Test
    void aRejectedPetitionSaysWhyAndPromisesNothing(@Autowired JdbcClient jdbc) throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        jdbc.sql("""
                        update petition set state = 'rejected', opened_at = null, closing_at = null,
                            rejected_at = '2031-03-09T09:00Z', rejection_code = 'duplicate',
                            rejection_details = 'See <petition> 12.'
                        where id = ?
                        """).param(id.number()).update();
        var page = page(id);
        assertThat(page.select(".petition-state").text()).isEqualTo("Rejected on 9 March 2031");
        assertThat(page.select("#rejection").text())
                .contains("There is a petition about this already.", "See <petition> 12.");
        assertThat(page.select(".goals, #signatures, #response, #debate")).isEmpty();
        assertThat(page.text()).doesNotContain("will respond to this petition");
        assertThat(visitor.read("/petitions?state=rejected")
                        .select(".petitions li:has([href=/petitions/%s]) p".formatted(id))
                        .text())
                .isEqualTo("Rejected on 9 March 2031");
    }

    @Test
    void whatPeopleTypedIsShownAsTheyTypedIt() throws Exception {
        var id = chronicle
                .on("2031-03-05T14:20")
                .open(
                        "Save <b>our</b> ${harbour} & pier",
                        "<script>alert('x')</script>\n\nSecond line",
                        "#{more} \"q\"");
        var page = page(id);
        assertThat(page.select("h1").text()).isEqualTo("Save <b>our</b> ${harbour} & pier");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select(".typed").first().wholeText()).isEqualTo("<script>alert('x')</script>\n\nSecond line");
        assertThat(page.select(".typed").last().text()).isEqualTo("#{more} \"q\"");
    }

    @Test
    void whatIsPetitionedForIsReadBeforeTheButtonAndTheResponseBeforeTheDebateUntilThereIsOne() throws Exception {
        var open = page(opened());
        assertThat(open.select(".petition-text, .govuk-button, #response, #debate").stream()
                        .map(part -> part.id().isEmpty() ? part.className().split(" ")[0] : part.id()))
                .containsExactly("petition-text", "govuk-button", "response", "debate");
        var debated = page(Lives.lived(chronicle).tides());
        assertThat(debated.select("#response, #debate").eachAttr("id")).containsExactly("debate", "response");
        for (var page : List.of(open, debated)) {
            assertThat(page.select(".signatures nav a").eachAttr("href"))
                    .startsWith(page.select("#response, #debate").stream()
                            .map(part -> "#" + part.id())
                            .toArray(String[]::new));
        }
    }

    @Test
    void aPetitionThatWasTakenDownTwiceSaysWhyItWasLast(@Autowired Petitions petitions) throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        chronicle.takeDown(id, "It names a pilot.");
        petitions.restore(id, "The pilot agrees.", Chronicle.CLERK);
        chronicle.takeDown(id, "The pilot has changed her mind.");

        assertThat(visitor.read("/petitions/" + id).text())
                .contains("The pilot has changed her mind.")
                .doesNotContain("It names a pilot.");
    }

    @Test
    void theTimelineTellsWhatHappenedAndWhoByTheirRoleOnly() throws Exception {
        var timeline = page(Lives.lived(chronicle).tides()).select("section[aria-labelledby=timeline] li");
        assertThat(timeline.first().text())
                .isEqualTo("5 March 2031, 2.20pm, recorded by a clerk of the Petitions Committee"
                        + " Opened for signatures until 5 September 2031.");
        assertThat(timeline.eachText())
                .contains("6 March 2031, midnight Reached 10,000 signatures: the Government will respond.")
                .anyMatch(entry -> entry.contains("whether the tables will be published."))
                .anyMatch(entry -> entry.startsWith("5 September 2031, 11.59pm Closed with 131,626 signatures."));
        assertThat(RoleWords.of("system")).isNull();
        assertThat(RoleWords.of("j.smith")).isNull();
    }

    @Test
    void everySectionHasItsHeadingAndEveryReferenceItsTarget() throws Exception {
        var page = page(Lives.lived(chronicle).tides());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        var targets = Stream.concat(
                page.select("[aria-labelledby]").eachAttr("aria-labelledby").stream(),
                page.select("a[href^=#]").eachAttr("href").stream().map(href -> href.substring(1)));
        assertThat(targets).isNotEmpty().allSatisfy(target -> assertThat(page.getElementById(target))
                .as(target)
                .isNotNull());
        assertThat(page.select("section:not([aria-labelledby], [aria-label])").stream()
                        .map(Element::cssSelector))
                .isEmpty();
    }

    private PetitionId opened() {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        chronicle.counted(id, 10_000);
        return id;
    }

    private Document page(PetitionId id) throws Exception {
        var response = visitor.open("/petitions/" + id);
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }
}
