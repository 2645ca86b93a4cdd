package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import petitions.TestDatabase;
import petitions.petition.PetitionId;

@PublicSiteTest
class ListPagesTests {

    private final Chronicle chronicle;
    private Visitor visitor;

    ListPagesTests(@Autowired Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @BeforeEach
    void visit(@Autowired WebApplicationContext application, @Autowired JdbcClient jdbc) {
        TestDatabase.empty(jdbc, "petition");
        visitor = new Visitor(application);
    }

    @Test
    void theStartPageShowsWhatIsNewWhatIsLargeAndHowManyStandHow() throws Exception {
        var large = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        chronicle.counted(large, 25_017);
        var young = chronicle.on("2031-03-06T14:20").open("Save <b>our</b> ${pier}");
        var page = visitor.read("/");
        assertThat(page.select("[aria-labelledby=largest] .petitions a").eachAttr("href"))
                .containsExactly("/petitions/" + large, "/petitions/" + young);
        assertThat(page.select("[aria-labelledby=newest] .petitions a").eachText())
                .containsExactly("Save <b>our</b> ${pier}", "Publish the tide tables");
        assertThat(page.select(".figures a[href=/petitions?state=open] .figure").text())
                .isEqualTo("2");
        assertThat(page.select(".figures a[href=/petitions?state=awaiting_response] .figure")
                        .text())
                .isEqualTo("1");
        assertThat(page.select("form[role=search] input[name=q]")).hasSize(1);
    }

    @Test
    void aSiteWithoutPetitionsSaysSo() throws Exception {
        assertThat(visitor.read("/").select("main").text()).contains("No petition is open at the moment.");
        assertThat(visitor.read("/petitions?state=debated").select("main").text())
                .contains("0 petitions", "There are none in this list at the moment.");
    }

    @Test
    void aListLeadsToTheOthersAndSaysHowManyTheyHold() throws Exception {
        chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        var closed = chronicle.open("Mend the sea wall");
        chronicle.on("2031-09-06T08:00").close(closed);
        var page = visitor.read("/petitions?state=closed");
        assertThat(page.select("h1").text()).isEqualTo("Closed petitions");
        assertThat(page.select(".petitions a").eachText()).containsExactly("Mend the sea wall");
        assertThat(page.select(".petitions p").text()).contains("Closed on 5 September 2031");
        assertThat(page.select(".filters [aria-current]").text()).isEqualTo("Closed petitions");
        assertThat(page.select(".filters li").eachText()).contains("All petitions 2", "Open petitions 1");
    }

    @Test
    void aSearchKeepsItsWordsFromListToListAndFromPageToPage() throws Exception {
        PetitionId last = null;
        for (int number = 1; number <= 3; number++) {
            last = chronicle.on("2031-03-0%sT14:20".formatted(number)).open("Light the lamp & pier <" + number);
        }
        chronicle.open("Publish the tide tables");
        var first = visitor.read("/petitions?state=recent&q=lamp&count=2");
        assertThat(first.select("input[name=q]").attr("value")).isEqualTo("lamp");
        assertThat(first.select("[role=status]").text()).isEqualTo("3 petitions, page 1 of 2");
        assertThat(first.select(".petitions a").first().attr("href")).isEqualTo("/petitions/" + last);
        assertThat(first.select("a[rel=prev]")).isEmpty();
        var second = visitor.follow(first.select("a[rel=next]").attr("href"));
        assertThat(second.select(".petitions a").eachText()).containsExactly("Light the lamp & pier <1");
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select(".filters a").eachAttr("href"))
                .allSatisfy(address -> assertThat(address).contains("q=lamp").doesNotContain("page="));
    }

    @Test
    void whatNobodyAskedForIsNotFoundAndTheWordsStayToBeChanged() throws Exception {
        var page = visitor.follow("/petitions?q=%3Cscript%3Ezebra%3C%2Fscript%3E");
        assertThat(page.select("main").text()).contains("No petition in this list matches your search.");
        assertThat(page.select("#q").attr("value")).isEqualTo("<script>zebra</script>");
        assertThat(page.select("script")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=unheard-of", "page=0", "page=x", "count=51"})
    void anAddressThatAsksForWhatThereIsNotIsExplained(String query) throws Exception {
        assertThat(visitor.open("/petitions?" + query).getStatus()).isEqualTo(400);
        assertThat(visitor.read("/petitions?" + query).select("h1").text())
                .isEqualTo("That address asks for what there is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/petitions"})
    void aListMayBeKeptForAMinuteAndAskedForAgain(String path) throws Exception {
        chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        var first = visitor.open(path);
        assertThat(first.getHeader("Cache-Control")).isEqualTo(PublicCaching.FOR_A_MINUTE);
        var again = get(path).header("If-Modified-Since", first.getHeader("Last-Modified"));
        assertThat(visitor.send(again).getStatus()).isEqualTo(304);
        chronicle.on("2031-03-06T14:20").open("Mend the sea wall");
        assertThat(visitor.send(again).getStatus()).isEqualTo(200);
    }
}
