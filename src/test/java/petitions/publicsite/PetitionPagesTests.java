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
                        goal -> assertThat(goal).contains("10,000: The government responds", "Reached on 8 March 2031"),
                        goal -> assertThat(goal).contains("100,000: Considered for a debate", "Not reached yet"));
        assertThat(page.select("progress").eachAttr("value")).containsExactly("10000", "25017");
        assertThat(page.select("#response").text()).contains("The government will respond to this petition.");
        assertThat(page.select("#debate").text()).contains("At 100,000 signatures");
    }

    @Test
    void aClosedPetitionSaysOnWhichDayInLondonItClosed() throws Exception {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        chronicle.on("2031-09-06T08:00").close(id);
        var page = page(id);
        assertThat(page.select(".petition-state").text()).isEqualTo("Closed on 5 September 2031");
        assertThat(page.select(".petition-ran").text()).isEqualTo("This petition ran for 6 months");
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
        assertThat(page(id).select(".next-goal").text()).isEqualTo("One more signature, and the government responds.");
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
    void aResponseThatDoesNotComeIsMarkedOverdue() throws Exception {
        var id = opened();
        chronicle.on("2031-03-06T09:30").requestResponse(id);
        assertThat(page(id).select("#response").text())
                .contains(
                        "Department for Tides was asked on 6 March 2031 for a response, which is due by 27 March 2031.")
                .doesNotContain("Overdue");
        chronicle.on("2031-03-27T23:59").overdue(id);
        assertThat(page(id).select("#response").text()).contains("Overdue", "which was due by 27 March 2031.");
    }

    @Test
    void noWordOfAResponseIsPublicBeforeItIsPublished() throws Exception {
        var id = opened();
        chronicle.on("2031-03-06T09:30").requestResponse(id);
        chronicle.record(id, "A secret summary", "Secret details");
        assertThat(page(id).text()).contains("which is due by").doesNotContainIgnoringCase("secret");
    }

    @Test
    void anAwaitedRevisionSaysWhyItWasAskedForAboveTheResponseItWillReplace() throws Exception {
        var id = opened();
        chronicle.on("2031-03-06T09:30").requestResponse(id);
        chronicle.on("2031-03-20T09:30").respond(id, "First summary", "First details");
        chronicle.on("2031-04-01T09:30").askForRevision(id, "It is **too short**.", "2031-04-16");
        var response = page(id).select("#response").first();
        assertThat(response.select("h2").eachText()).containsExactly("Revised response", "Government response");
        assertThat(response.text()).contains("a revised response, which is due by 16 April 2031");
        assertThat(response.select(".quoted strong").text()).isEqualTo("too short");
    }

    @Test
    void aRevisedResponseComesFirstAndTheOriginalStays() throws Exception {
        var response = page(Lives.lived(chronicle).tides()).select("#response").first();
        assertThat(response.select("h2").eachText())
                .containsExactly("Revised government response", "Original response");
        assertThat(response.select(".summary").eachText())
                .containsExactly(
                        "Every table will be published by the end of this year.",
                        "Tide tables matter to this Government.");
        assertThat(response.select(".when").eachText())
                .containsExactly("Department for Tides, 19 May 2031", "Department for Tides, 24 April 2031");
        assertThat(response.select(".quoted").text())
                .contains("This is a revised response")
                .contains("It does not say whether the tables will be published.");
        assertThat(response.select("a[href=https://tides.example/plan]").text()).isEqualTo("December");
        assertThat(response.select("details .prose").text()).contains("kept with care");
    }

    @Test
    void aScheduledDebateSaysWhenWhereAndWhoOpensIt() throws Exception {
        var id = opened();
        var other = opened();
        var debate = chronicle.on("2031-05-01T12:00").propose(id);
        assertThat(debateOn(id)).contains("Awaiting a decision on a debate");
        chronicle.schedule(debate, "2031-06-09", "16:30", List.of(id, other));
        assertThat(debateOn(id))
                .contains("Debate scheduled", "Monday 9 June 2031", "4.30pm", "Westminster Hall", "Ada Quill MP")
                .contains("Other petitions in the same debate", "petition " + other)
                .doesNotContain("What happened to this debate");
    }

    @Test
    void aPostponedDebateSaysWhyAndThatItHasNoDate() throws Exception {
        var id = opened();
        var debate = chronicle.on("2031-05-01T12:00").propose(id);
        chronicle.schedule(debate, "2031-06-09", "16:30", List.of(id));
        chronicle.on("2031-06-02T12:00").postpone(debate, "The hall is **closed**.");
        assertThat(debateOn(id))
                .contains("Debate postponed", "There is no new date yet.", "Why it is postponed The hall is closed.")
                .contains("2 June 2031 Postponed; it was to be held on 9 June 2031");
        assertThat(page(id).select("#debate dl")).isEmpty();
    }

    @Test
    void aDebateThatWasHeldLinksToItsVideoAndTranscriptAndKeepsItsHistory() throws Exception {
        var lives = Lives.lived(chronicle);
        var debate = page(lives.tides()).select("#debate").first();
        assertThat(debate.select("h2").text()).isEqualTo("Debated in Parliament");
        assertThat(debate.select("dl").text()).contains("Tuesday 3 February 2032", "The Chamber", "Ada Quill MP");
        assertThat(debate.select(".links a").eachAttr("href"))
                .containsExactly("https://video.example/1", "https://transcript.example/1");
        assertThat(debate.select("strong").text()).isEqualTo("all parties");
        assertThat(debate.select(".timeline .what").eachText())
                .containsExactly(
                        "Scheduled for Monday 19 January 2032 at 4.30pm, Westminster Hall",
                        "Postponed; it was to be held on 19 January 2032",
                        "Rescheduled for Tuesday 3 February 2032, after the statutory instruments, The Chamber",
                        "Held on 3 February 2032");
        assertThat(page(lives.harbours()).select("#debate .what").eachText())
                .as("a petition's history of a debate begins when it joins it")
                .first()
                .asString()
                .startsWith("Rescheduled");
    }

    @Test
    void theReasonsAgainstADebateArePublicOnceASecondPersonHasApprovedThem() throws Exception {
        var id = opened();
        var debate = chronicle.on("2031-05-01T12:00").propose(id);
        var notice = chronicle.decline(debate, "It was debated *last month*.");
        assertThat(debateOn(id))
                .contains("There will be no debate", "Its reasons will follow.")
                .doesNotContain("last month");
        chronicle.approve(notice);
        assertThat(debateOn(id))
                .contains("The Petitions Committee has decided so, for these reasons. It was debated last month.")
                .doesNotContain("will follow");
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
    void aPetitionThatWasTakenDownIsNotNamedInTheDebateItLeft() throws Exception {
        var id = opened();
        var gone = chronicle.open("Words nobody may read");
        var debate = chronicle.on("2031-05-01T12:00").propose(id);
        chronicle.schedule(debate, "2031-06-09", "16:30", List.of(id, gone));
        chronicle.takeDown(gone, "It named a private person.");
        assertThat(page(id).text()).contains("Debate scheduled").doesNotContain("Words nobody may read", "" + gone);
    }

    @Test
    void otherBusinessIsShownOnceItIsApproved() throws Exception {
        var lives = Lives.lived(chronicle);
        assertThat(page(lives.tides()).select(".business h3").eachText())
                .containsExactly("Minister writes to the Committee", "Debate set", "Debate off", "Debate on");
        var id = opened();
        chronicle.schedule(chronicle.propose(id), "2032-06-09", "16:30", List.of(id));
        assertThat(page(id).select("#business")).isEmpty();
    }

    @Test
    void theTimelineTellsWhatHappenedAndWhoByTheirRoleOnly() throws Exception {
        var timeline = page(Lives.lived(chronicle).tides()).select("section[aria-labelledby=timeline] li");
        assertThat(timeline.first().text())
                .isEqualTo("5 March 2031, 2.20pm, recorded by a clerk of the Petitions Committee"
                        + " Opened for signatures until 5 September 2031.");
        assertThat(timeline.eachText())
                .contains("6 March 2031, midnight Reached 10,000 signatures: the government will respond.")
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

    private String debateOn(PetitionId id) throws Exception {
        return page(id).select("#debate").text();
    }
}
