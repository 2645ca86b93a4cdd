package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.PetitionId;

/** What a petition’s page says of its debate, and of other business in Parliament. */
@PublicSiteTest
class DebatePagesTests {

    private final Chronicle chronicle;
    private Visitor visitor;

    DebatePagesTests(@Autowired Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @BeforeEach
    void visit(@Autowired WebApplicationContext application) {
        visitor = new Visitor(application);
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
