package petitions.staff.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.ApplicationTest;
import petitions.petition.PetitionId;

@ApplicationTest
class FailurePagesTests {

    private static final String PAGE = "/staff/failures";

    @Autowired
    WebApplicationContext application;

    private Stuck stuck;
    private PetitionId petition;
    private String job;
    private Visitor operator;

    @BeforeEach
    void aStepIsStuck() {
        stuck = new Stuck(application);
        petition = stuck.open("Mend the pier");
        job = stuck.at(petition);
        operator = new Visitor(application, "operator");
    }

    @AfterEach
    void tidyUp() {
        stuck.mendAll();
    }

    @Test
    void aFailureIsShownWithItsPetitionAndAButton() throws Exception {
        var page = operator.page(PAGE);
        assertThat(page.select(".failure h2").text()).isEqualTo("Closing instant reached Petition");
        assertThat(page.select(".failure a").attr("href")).isEqualTo("/staff/petitions/" + petition);
        assertThat(page.select(".failure .why").text()).startsWith("Nothing is known of why");
        assertThat(page.select("input[name=job]").val()).isEqualTo(job);
        assertThat(page.select("button").attr("aria-label")).isEqualTo("Try again: petition " + petition);
        assertThat(page.select("input[name=like]")).isEmpty();
    }

    @Test
    void thoseThatFailedInTheSameWayHaveOneButtonForAll() throws Exception {
        var other = stuck.at(stuck.open("Mend the quay"));
        var page = operator.page(PAGE);
        assertThat(page.select(".failure")).hasSize(1);
        assertThat(page.select(".failure button").first().text()).isEqualTo("Try all 2 again");

        var answer = operator.press(Map.of("like", job, "back", PAGE));

        assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(stuck.isStuck(job)).isFalse();
        assertThat(stuck.isStuck(other)).isFalse();
        assertThat(operator.page(PAGE).text()).contains("Nothing has failed");
    }

    @Test
    void whatIsNotStuckAnyMoreIsToldKindly() throws Exception {
        assertThat(operator.press(Map.of("job", job)).getStatus()).isEqualTo(302);

        var twice = operator.press(Map.of("job", job));

        assertThat(twice.getStatus()).isEqualTo(409);
        assertThat(Jsoup.parse(twice.getContentAsString())
                        .select(".error-summary")
                        .text())
                .contains("Nothing was changed.", "This step is not stuck any more");
        assertThat(operator.press(Map.of("job", "' or 1=1 --")).getStatus()).isEqualTo(409);
        assertThat(operator.press(Map.of("job", "a\u0000b")).getStatus()).isEqualTo(409);
        assertThat(operator.press(Map.of("like", "no-such-job")).getStatus()).isEqualTo(409);
    }

    @Test
    void aTimerWhoseTimeHasNotComeKeepsIt() throws Exception {
        var due = stuck.dueOf(job);
        operator.press(Map.of("job", job));
        assertThat(stuck.isStuck(job)).isFalse();
        assertThat(stuck.dueOf(job)).isEqualTo(due);
    }

    @Test
    void oneHasToSayWhatIsTriedAgain() throws Exception {
        assertThat(operator.press(Map.of()).getStatus()).isEqualTo(422);
        assertThat(operator.press(Map.of("job", job, "like", job)).getStatus()).isEqualTo(422);
        assertThat(stuck.isStuck(job)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/staff/petitions/930001, /staff/petitions/930001",
        "/staff, /staff",
        "/staff/due?days=30, /staff/due?days=30",
        "/staff/processes/4f1c7b1e-0000-11ee-8c99-0242ac120002, /staff/processes/4f1c7b1e-0000-11ee-8c99-0242ac120002",
        "https://elsewhere.example/staff, /staff/failures",
        "//elsewhere.example, /staff/failures",
        "/staff//elsewhere.example, /staff/failures",
        "/staff/../logout, /staff/failures",
        "/staff\\elsewhere, /staff/failures",
        "/staffelsewhere, /staff/failures",
        "'', /staff/failures",
    })
    void aButtonLeadsBackToAPageOfOursAndNowhereElse(String back, String leads) throws Exception {
        assertThat(operator.press(Map.of("job", job, "back", back)).getRedirectedUrl())
                .isEqualTo(leads);
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, 200, 403, true",
        "publisher, 200, 403, true",
        "committee, 200, 403, true",
        "department, 403, 403, true",
        "operator, 200, 302, false",
        "admin, 200, 302, false",
    })
    void theOfficeSeesAndOperatorsAct(String account, int see, int act, boolean stillStuck) throws Exception {
        var staff = new Visitor(application, account);
        assertThat(staff.open(PAGE).getStatus()).isEqualTo(see);
        assertThat(staff.open(PAGE + ".csv").getStatus()).isEqualTo(see);
        assertThat(staff.press(Map.of("job", job)).getStatus()).isEqualTo(act);
        assertThat(stuck.isStuck(job)).isEqualTo(stillStuck);
    }

    @Test
    void nothingIsTriedAgainWithoutTheTokenOfAPage() throws Exception {
        assertThat(operator.pressWithoutToken(Map.of("job", job)).getStatus()).isEqualTo(403);
        assertThat(stuck.isStuck(job)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "publisher"})
    void whoeverMayNotActIsOfferedNothing(String account) throws Exception {
        var page = new Visitor(application, account).page(PAGE);
        assertThat(page.select(".failure button")).isEmpty();
        assertThat(page.text()).contains("An operator can have it tried again");
    }

    @Test
    void theTableHasEachFailure() throws Exception {
        assertThat(operator.text(PAGE + ".csv"))
                .startsWith("Failed since,Step,Process,Petition,Why,Kind\r\n")
                .contains(",Closing instant reached,Petition," + petition + ",");
    }
}
