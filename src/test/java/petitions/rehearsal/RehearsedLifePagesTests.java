package petitions.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import petitions.ApplicationTest;
import petitions.platform.time.MovableClock;
import petitions.staff.signatures.StaffBrowser;

/** A life that has been played is there to be looked at afterwards: on its diagram, with each mailing and its debate's moves. */
@ApplicationTest
@TestPropertySource(properties = "petitions.local.example=false")
class RehearsedLifePagesTests {

    private static final Path LIFE = Path.of("src/main/resources/lives/example-life.json");
    private static final String PETITION = "/staff/petitions/700001";
    private static final int SIGNERS = 20;

    @LocalServerPort
    int port;

    @Autowired
    RehearsalRun run;

    @Autowired
    ObjectMapper json;

    @Autowired
    MovableClock clock;

    private StaffBrowser clerk;

    @BeforeEach
    void playIt() throws Exception {
        var report = run.play(
                new LifeFiles(json).read(LIFE),
                SIGNERS,
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(report.notFollowed()).isNull();
        clerk = StaffBrowser.signedIn(port, "clerk");
    }

    @AfterEach
    void returnToRealTime() {
        clock.reset();
    }

    @Test
    void itsWholeLifeIsOnItsPage() throws Exception {
        var page = clerk.read(PETITION);

        assertThat(page.select("section:has(#now)").text()).contains("all of it has come to its end");
        assertThat(page.select("[data-step=callActivity_governmentResponse]").attr("data-state"))
                .isEqualTo("passed");
        assertThat(page.select("[data-step=endEvent_debateStrandEnded]").attr("data-state"))
                .isEqualTo("passed");
        var response =
                page.select("[data-step=callActivity_governmentResponse] a").attr("href");
        var steps = clerk.read(response);
        assertThat(steps.select("[data-step=userTask_recordResponse]").text()).contains("2 times", "clerk");
        assertThat(steps.select("[data-step=serviceTask_chaseDepartment]").text())
                .contains("4 times");
        assertThat(steps.select("[data-step=userTask_approveResponse]").text()).contains("publisher");
        mailings(page);
        moves(page);
    }

    private static void mailings(Document page) {
        assertThat(page.select("[data-mailing]")).hasSizeGreaterThan(9).allSatisfy(mailing -> {
            assertThat(mailing.select("[data-label=Sent]").text())
                    .isEqualTo(mailing.select("[data-label=Of]").text());
            assertThat(mailing.select("[data-label=Refused]").text()).isEqualTo("0");
        });
        assertThat(page.select("[data-mailing] [data-label=Sent]").eachText()).contains("20", "40");
    }

    private static void moves(Document page) {
        var debates = page.select("section:has(#debates)");
        assertThat(debates.select("a[href=/staff/petitions/700002]")).hasSize(1);
        assertThat(debates.select(".story li").eachText())
                .hasSize(4)
                .satisfiesExactly(
                        scheduled -> assertThat(scheduled).contains("Scheduled for Monday 18 January 2021"),
                        postponed -> assertThat(postponed).contains("Postponed from 18 January 2021"),
                        moved -> assertThat(moved).contains("Moved to Wednesday 3 February 2021"),
                        held -> assertThat(held).endsWith("Held."));
    }
}
