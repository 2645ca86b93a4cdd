package petitions.staff.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.petition.Admissions;
import petitions.petition.NewPetition;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.petition.Petitions;
import petitions.platform.text.Language;
import petitions.staff.signatures.StaffBrowser;

/** Lives that were cut short, that nobody remembers in full, that have hardly begun, and that are stuck. */
@ApplicationTest
class UnusualLivesTests {

    private static final Path PUBLISHED = Path.of("src/test/resources/published/form-of-2016.json");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private LifeScenario scenario;

    @BeforeEach
    void begin() {
        scenario = new LifeScenario(application);
    }

    @Test
    void whatATakeDownEndedIsToldEqually() throws Exception {
        var petition = scenario.asked("Build the fifth ferry");
        var response = scenario.instance(petition, "governmentResponse").id();
        scenario.takenDown(petition);

        var page = clerk().read("/staff/petitions/" + petition);

        assertThat(page.select("section:has(#now)").text()).contains("all of it has come to its end");
        assertThat(page.select("[data-step=callActivity_governmentResponse]").attr("data-state"))
                .isEqualTo("cancelled");
        assertThat(page.select("[data-step=endEvent_petitionTakenDown]").attr("data-state"))
                .isEqualTo("passed");
        assertThat(clerk().read("/staff/processes/" + response).select(".lead").text())
                .startsWith("Stopped ");
    }

    @Test
    void aPetitionWhoseProcessesAreForgottenSaysSoAndShowsItsTimeline() throws Exception {
        var petition = new PetitionId(899_001);
        application
                .getBean(Petitions.class)
                .open(new NewPetition(petition, "Build no ferry", "It sank.", "", null), Scene.CLERK);
        scenario.takenDown(petition);
        forget();

        var page = clerk().read("/staff/petitions/" + petition);

        assertThat(page.select(".notice").text()).contains("has been cleaned up");
        assertThat(page.select("[data-diagram]")).isEmpty();
        assertThat(page.select(".told").text()).contains("Opened for signatures");
    }

    @Test
    void whatCameByImportWithItsLifeBehindItShowsItsTimeline() throws Exception {
        var operator = StaffBrowser.signedIn(port, "operator");
        var begun = operator.post("/operations/imports", "application/json", Files.readString(PUBLISHED));
        var watch = begun.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> operator.get(watch).body().matches("(?s).*\"finishedAt\" *: *\".*"));

        var page = operator.read("/staff/petitions/110003");

        assertThat(page.select(".notice").text()).contains("came here by import");
        assertThat(page.select("section:has(#now)").text()).contains("no process carries it");
        assertThat(page.select(".story .told")).isNotEmpty();
        assertThat(page.select(".story .engine")).isEmpty();
    }

    @Test
    void aPetitionThatIsNotPublishedYetIsShownOnTheDiagramOfItsAdmission() throws Exception {
        var petition = application
                .getBean(Admissions.class)
                .create(
                        new PetitionWords("Build an early ferry", "The first leaves too late.", "Bakers wait."),
                        Language.ENGLISH);
        scenario.settle();

        var page = clerk().read("/staff/petitions/" + petition);

        assertThat(page.select("section:has(#diagram) > p").text()).startsWith("Petition admission, version");
        assertThat(page.select("[data-step=receiveTask_awaitCreator]").attr("data-state"))
                .isEqualTo("waiting");
        assertThat(page.select(".waits").text()).contains("Until it hears: creator confirmed.");
        assertThat(page.select(".lead a")).isEmpty();
    }

    @Test
    void whatIsStuckIsOnTopWithWhyAndOperatorsCanTryItAgain() throws Exception {
        var petition = scenario.asked("Build a stuck ferry");
        var response = scenario.instance(petition, "governmentResponse").id();
        var job = scenario.stuck(response);

        var page = StaffBrowser.signedIn(port, "operator").read("/staff/petitions/" + petition);

        assertThat(page.select(".stuck").text()).contains("“Response overdue” is stuck.", "In Government response");
        var form = page.select("form[action=/staff/failures/retry]");
        assertThat(form.select("[name=job]").attr("value")).isEqualTo(job);
        assertThat(form.select("[name=back]").attr("value")).isEqualTo("/staff/petitions/" + petition);
        assertThat(form.select("[name=_csrf]")).hasSize(1);
        assertThat(page.select("[data-step=callActivity_governmentResponse]").attr("data-state"))
                .isEqualTo("stuck");
        assertThat(clerk().read("/staff/processes/" + response)
                        .select("[data-step=event_responseOverdue]")
                        .attr("data-state"))
                .isEqualTo("stuck");
        assertThat(clerk().read("/staff/petitions/" + petition).select("form")).isEmpty();
    }

    private void forget() {
        var jdbc = application.getBean(JdbcClient.class);
        jdbc.sql("delete from act_hi_procinst where business_key_ = '899001'").update();
    }

    private StaffBrowser clerk() throws Exception {
        return StaffBrowser.signedIn(port, "clerk");
    }
}
