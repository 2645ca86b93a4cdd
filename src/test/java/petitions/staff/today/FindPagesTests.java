package petitions.staff.today;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.ApplicationTest;
import petitions.petition.PetitionId;

@ApplicationTest
class FindPagesTests {

    private static final String PAGE = "/staff/petitions";

    @Autowired
    WebApplicationContext application;

    private Stuck petitions;
    private Visitor clerk;

    @BeforeEach
    void signIn() {
        petitions = new Stuck(application);
        clerk = new Visitor(application, "clerk");
    }

    @Test
    void aNumberLeadsToThePetition() throws Exception {
        var petition = petitions.open("Count the herons");
        var page = clerk.page(PAGE + "?words={number}", petition.toString());
        assertThat(page.select(".count").text()).startsWith("1 petition.");
        assertThat(page.select("tbody th a").attr("href")).isEqualTo("/staff/petitions/" + petition);
        assertThat(page.select("tbody td").eachText()).contains("Open", "nobody", "none yet");
    }

    @Test
    void aPartOfTheTitleIsEnoughAndPagesKeepTheQuestion() throws Exception {
        for (int number = 0; number < 26; number++) {
            petitions.open("Shear & wash wether " + number);
        }
        var first = clerk.page(PAGE + "?words={words}", "shear & WASH");
        assertThat(first.select("tbody tr")).hasSize(25);
        assertThat(first.select(".pager span").text()).contains("Page 1 of 2");
        var next = first.select("a[rel=next]").attr("href");
        assertThat(next).isEqualTo("/staff/petitions?words=shear%20%26%20WASH&page=2");
        var second = clerk.page("/staff/petitions?words={words}&page=2", "shear & WASH");
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(clerk.page(PAGE + "?words={words}&page=99999999999", "shear & WASH")
                        .select("tbody tr"))
                .isNotEmpty();
    }

    @Test
    void nothingFoundSaysWhatToTry() throws Exception {
        var page = clerk.page(PAGE + "?words=zyzzyva&state=open&days=3");
        assertThat(page.select(".count").text()).startsWith("No petition fits that.");
        assertThat(page.select(".empty").text()).contains("Try fewer letters of the title");
        assertThat(page.select("#words").val()).isEqualTo("zyzzyva");
        assertThat(page.select("#state option[selected]").val()).isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource({
        "state, sleeping, Choose one of the states",
        "waits, userTask_nothing, Choose one of the steps",
        "days, many, Type a whole number of days",
        "days, -1, Type a whole number of days",
        "days, 99999999999999999999, Type a whole number of days",
    })
    void nonsenseIsAnsweredKindlyAtItsField(String field, String typed, String answer) throws Exception {
        var response = clerk.open(PAGE + "?" + field + "={typed}", typed);
        assertThat(response.getStatus()).isEqualTo(422);
        var page = clerk.page(PAGE + "?" + field + "={typed}", typed);
        assertThat(page.select("#" + field + "-error").text()).startsWith(answer);
        assertThat(page.select("#" + field).attr("aria-invalid")).isEqualTo("true");
        assertThat(clerk.open(PAGE + ".csv?" + field + "={typed}", typed).getStatus())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"<script>alert(1)</script>", "${7*7}", "'; drop table petition; --", "%_\\", "a\u0000b", "\uD83E\uDD86"
    })
    void whatIsTypedIsTextAndNothingElse(String typed) throws Exception {
        var response = clerk.open(PAGE + "?words={typed}&department={typed}", typed, typed);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).doesNotContain("<script>alert", ">49<");
    }

    @Test
    void wordsThatAreTooLongAreRefused() throws Exception {
        assertThat(clerk.open(PAGE + "?words={typed}", "x".repeat(201)).getStatus())
                .isEqualTo(422);
    }

    @Test
    void theTableAsksTheSameAndRunsNoFormula() throws Exception {
        PetitionId petition = petitions.open("=HYPERLINK(\"http://elsewhere.example\")");
        var table = clerk.text(PAGE + ".csv?words={words}", petition.toString());
        assertThat(table.lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(petition + ",\"'=HYPERLINK(\"\"http://elsewhere.example\"\")\",open,");
    }

    @Test
    void formsStillFindPetitionsByWords() throws Exception {
        var petition = petitions.open("Ring the curfew bell");
        assertThat(clerk.text(PAGE + "?q=curfew")).contains("\"number\":" + petition);
    }

    @ParameterizedTest
    @CsvSource({"publisher, 200", "committee, 200", "operator, 200", "admin, 200", "department, 403"})
    void theOfficeFinds(String account, int status) throws Exception {
        var staff = new Visitor(application, account);
        assertThat(staff.open(PAGE).getStatus()).isEqualTo(status);
        assertThat(staff.open(PAGE + ".csv").getStatus()).isEqualTo(status);
    }
}
