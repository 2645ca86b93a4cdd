package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.Scene;
import petitions.petition.PetitionId;
import petitions.process.life.Lives;

/** The life of a petition on its diagram: what was passed, where it waits, and all of it by the keyboard. */
@BrowserTest
class LifeBrowserTests {

    private static final Dimension DESKTOP = new Dimension(1280, 2600);
    private static final Dimension PHONE = new Dimension(390, 3600);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private Desk operator;
    private PetitionId petition;
    private LifePage page;

    @BeforeEach
    void aResponseIsAwaited() {
        var scene = new Scene(application);
        petition = scene.openPetition("Mend the jetty");
        scene.responseIsAwaited(petition);
        operator = Desks.of("operator", port);
        page = operator.life();
    }

    @Test
    void theDiagramShowsWhatWasPassedAndWhereItWaits() {
        page.open("/staff/petitions/" + petition).awaitDiagram();

        assertThat(page.marksOf("startEvent_petitionOpened")).contains("life-passed");
        assertThat(page.marksOf("callActivity_governmentResponse")).contains("life-waiting", "life-called");
        assertThat(page.marksOf("serviceTask_proposeDebate")).doesNotContain("life-");
        assertThat(page.badges()).anyMatch(badge -> badge.matches("since \\d+ \\w+ until \\d+ \\w+"));
        assertThat(page.markOfItsMakers().getDomAttribute("href")).contains("bpmn.io");
    }

    @Test
    void aCalledProcessIsOneKeyAwayAndItsDiagramIsWorkedByKeys() {
        page.open("/staff/petitions/" + petition).awaitDiagram().openFromThePicture("Government response");

        page.awaitDiagram();
        assertThat(page.marksOf("userTask_recordResponse")).contains("life-waiting");
        assertThat(page.marksOf("event_responseOverdue")).contains("life-set");
        int width = page.widthOfThePicture();
        assertThat(page.typeIntoThePicture("++").widthOfThePicture()).isGreaterThan(width);
        assertThat(page.typeIntoThePicture("0").widthOfThePicture()).isLessThanOrEqualTo(1280);
        page.typeIntoThePicture("+++++").typeIntoThePicture(Keys.chord(Keys.HOME, Keys.ARROW_DOWN, Keys.ARROW_DOWN));
        page.await("scrolled", () -> page.scrolledDown() > 0);
    }

    @Test
    void nobodyIsShutOutOnADesktopNorOnAPhone() {
        for (var size : new Dimension[] {DESKTOP, PHONE}) {
            operator.looksAtAPhone(size, () -> {
                for (var path : new String[] {"/staff/petitions/" + petition, response()}) {
                    page.open(path).awaitDiagram();
                    assertThat(page.violations()).as(path + " at " + size.width).isEmpty();
                    assertThat(operator.widthOfThePage()).isLessThanOrEqualTo(size.width);
                    page.keep(
                            "life-%s-%s".formatted(path.startsWith("/staff/pet") ? "petition" : "process", size.width));
                }
                page.open(response() + "/deadlines/event_responseOverdue");
                assertThat(page.violations()).as("form at " + size.width).isEmpty();
                page.keep("move-deadline-" + size.width);
            });
        }
    }

    private String response() {
        var lives = application.getBean(Lives.class);
        return "/staff/processes/"
                + lives.of(petition, List.of()).instances().stream()
                        .filter(instance -> instance.process().equals("governmentResponse"))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }
}
