package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import petitions.TestDatabase;
import petitions.petition.PetitionId;

@PublicSiteTest
class CheckPagesTests {

    private final Chronicle chronicle;
    private final SimilarPetitions similar;
    private Visitor visitor;

    CheckPagesTests(@Autowired Chronicle chronicle, @Autowired SimilarPetitions similar) {
        this.chronicle = chronicle;
        this.similar = similar;
    }

    @BeforeEach
    void visit(@Autowired WebApplicationContext application, @Autowired JdbcClient jdbc) {
        TestDatabase.empty(jdbc, "petition");
        visitor = new Visitor(application);
    }

    @Test
    void whatAsksForTheSameInOtherFormsOfTheWordsIsSimilarTheClosestFirst() {
        chronicle.on("2031-03-05T14:20");
        var near = open("Ban the shooting of seals in harbours");
        var closest = open("Stop seals from being shot: ban shooting seals near harbours and piers");
        open("Build more bridges");
        open("Teach seals in school");
        assertThat(similar.to("Banning of seal shooting at a pier")).containsExactly(closest, near);
    }

    @Test
    void oneWordIsEnoughWhereThereIsOnlyOne() {
        chronicle.on("2031-03-05T14:20");
        var near = open("Feed the swans");
        assertThat(similar.to("Swan")).containsExactly(near);
        assertThat(similar.to("the of and")).isEmpty();
        assertThat(similar.to("' | & ! <-> (:*")).isEmpty();
    }

    @Test
    void whatEndedMoreThanAYearAgoMayBeAskedForAgain() {
        var ended = chronicle.on("2031-03-05T14:20").open("Feed the swans", "Swans starve.", "");
        chronicle.on("2031-09-06T08:00").close(ended);
        assertThat(similar.to("Feed swans")).containsExactly(ended);
        chronicle.on("2032-09-07T08:00");
        assertThat(similar.to("Feed swans")).isEmpty();
    }

    @Test
    void whoeverWantsToStartOneSeesWhatThereIsAndCanStillGoOn() throws Exception {
        chronicle.on("2031-03-05T14:20");
        var near = open("Feed the swans & <ducks>");
        var page = visitor.follow("/petitions/check?q=Feed%20%22our%22%20swans");
        assertThat(page.select(".petitions a").attr("href")).isEqualTo("/petitions/" + near);
        assertThat(page.select(".petitions a").text()).isEqualTo("Feed the swans & <ducks>");
        assertThat(page.select("#q").attr("value")).isEqualTo("Feed \"our\" swans");
        assertThat(page.select("main a.govuk-button").attr("href"))
                .isEqualTo("/petitions/new?checked=yes&action=Feed+%22our%22+swans");
    }

    @Test
    void whereThereIsNoneTheWayIsFree() throws Exception {
        var page = visitor.follow("/petitions/check?q=Paint%20the%20moon");
        assertThat(page.select("main").text()).contains("We found no petition that asks for something similar");
        assertThat(page.select("main a.govuk-button").text()).isEqualTo("Start your petition");
    }

    @Test
    void nothingTypedIsSaidAtTheField() throws Exception {
        var page = visitor.follow("/petitions/check?q=%20");
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#q");
        assertThat(page.select("#q").attr("aria-describedby")).isEqualTo("q-hint q-error");
        assertThat(page.title()).startsWith("Error: ");
    }

    private PetitionId open(String title) {
        return chronicle.open(title, "It matters.", "");
    }
}
