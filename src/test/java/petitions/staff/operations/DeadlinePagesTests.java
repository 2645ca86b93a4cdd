package petitions.staff.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.parliament.Responses;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.platform.text.Dates;
import petitions.staff.signatures.StaffBrowser;

@ApplicationTest
class DeadlinePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Responses responses;

    @Autowired
    Clock clock;

    private LifeScenario scenario;
    private StaffBrowser operator;
    private PetitionId petition;
    private String form;

    @BeforeEach
    void aResponseIsAwaited() throws Exception {
        scenario = new LifeScenario(application);
        petition = scenario.asked("Paint the ferry");
        form = "/staff/processes/%s/deadlines/event_responseOverdue"
                .formatted(scenario.instance(petition, "governmentResponse").id());
        operator = StaffBrowser.signedIn(port, "operator");
    }

    @Test
    void theFormAsksForTheNewDateAndTheReason() throws Exception {
        var page = operator.read(form);

        assertThat(page.select("h1").text()).isEqualTo("Move the deadline “Response overdue”");
        assertThat(page.select(".lead").text()).isEqualTo("It is due on %s.".formatted(Dates.date(dueOn())));
        assertThat(page.select("#date").attr("min")).isEqualTo(today().toString());
        assertThat(page.select("label").eachText()).containsExactly("New date", "Why is it moved?");
    }

    @Test
    void whatIsMovedIsDueOnTheNewDateAndTheLifeSaysWhy() throws Exception {
        var later = dueOn().plusDays(10);

        var done = operator.submit(form, answer(operator.read(form), later, "The minister is ill."));

        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location").orElseThrow())
                .endsWith(form.replace("/deadlines/event_responseOverdue", ""));
        assertThat(dueOn()).isEqualTo(later);
        var page = operator.read("/staff/petitions/" + petition);
        assertThat(page.select(".told").eachText())
                .anyMatch(
                        line -> line.contains("to %s: The minister is ill. by operator".formatted(Dates.date(later))));
        assertThat(page.select("section:has(#now)").text()).contains("due " + Dates.date(later));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        var refused = operator.submit(form, answer(operator.read(form), today().minusDays(1), "A <b>slip</b>"));

        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#date-error").text()).isEqualTo("The new date has passed already.");
        assertThat(page.select("#date").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#date").attr("value"))
                .isEqualTo(today().minusDays(1).toString());
        assertThat(page.select("#reason").text()).isEqualTo("A <b>slip</b>");
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#date");
    }

    @Test
    void aDateThatIsNoneIsRefusedKindly() throws Exception {
        var due = operator.read(form).select("[name=due]").attr("value");

        var refused = operator.submit(form, "due=%s&date=soon&reason=Why".formatted(due));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#date-error").text())
                .isEqualTo("Write the new date as year, month and day, such as 2024-01-31.");
        assertThat(operator.submit(form, "date=2030-01-31&reason=Why").statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoeverIsSecondIsToldOfTheFirst() throws Exception {
        var asSeen = operator.read(form);
        operator.submit(form, answer(asSeen, dueOn().plusDays(3), "The minister is ill."));

        var late = StaffBrowser.signedIn(port, "admin");
        var refused = late.submit(form, answer(asSeen, dueOn().plusDays(9), "It is Easter."));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.body()).text())
                .contains("Nothing was moved", "it is due on %s now".formatted(Dates.date(dueOn())));
    }

    @Test
    void aStepThatWasLeftMeanwhileHasNothingToMove() throws Exception {
        var asSeen = operator.read(form);
        scenario.complete(
                "recordResponse", petition, Scene.CLERK, Map.of("summary", "We will paint it.", "details", "In blue."));

        assertThat(operator.get(form).statusCode()).isEqualTo(409);
        assertThat(operator.submit(form, answer(asSeen, dueOn().plusDays(3), "Why"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(operator.get(form.replace("event_responseOverdue", "event_nothing"))
                        .statusCode())
                .isEqualTo(409);
    }

    private static String answer(Document asSeen, LocalDate date, String reason) {
        return "due=%s&date=%s&reason=%s"
                .formatted(
                        asSeen.select("[name=due]").attr("value"),
                        date,
                        URLEncoder.encode(reason, StandardCharsets.UTF_8));
    }

    private LocalDate dueOn() {
        return responses.require(petition).dueOn();
    }

    private LocalDate today() {
        return London.date(clock.instant());
    }
}
