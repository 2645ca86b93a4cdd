package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.process.EngineTest;

/** What Tasklist shows, and an operator reads in the log, when the engine's API is asked for what our rules refuse. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class RefusedByTheEngineTests {

    @LocalServerPort
    private int port;

    @Test
    void aTaskThatSomebodyElseCompletedIsGone(CapturedOutput log) {
        HttpResponse<String> answer = clerk().postJson(ENGINE + "/task/4711/submit-form", "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("\"message\":\"This task is not there any more: somebody else may have completed it.\"")
                .doesNotContain("ENGINE-");
        assertOneLine(log, "Refused: This task is not there any more: somebody else may have completed it.");
    }

    @Test
    void whatARuleSaysIsAllThatIsSaid(CapturedOutput log) {
        HttpResponse<String> answer =
                clerk().postJson(ENGINE + "/process-definition/key/publishRelatedActivity/submit-form", "{}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"message\":\"Fill in the form first.\"");
        assertOneLine(log, "Refused: Fill in the form first.");
    }

    private Visitor clerk() {
        return Visitor.signedIn(port, "clerk", PASSWORD);
    }

    private static void assertOneLine(CapturedOutput log, String words) {
        assertThat(log.getOut().lines().filter(line -> line.contains(words))).hasSize(1);
        assertThat(log).doesNotContain(" ERROR ").doesNotContain(" WARN ").doesNotContain("\tat ");
    }
}
