package petitions.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petitions.PetitionsApplication;

/** {@code kill -9}, in the middle of everything. */
class KillJourneyTests {

    private static final String PASSWORD = "only-for-this-journey-5";
    private static final String MAILS = "/local/mailbox.json?subject=The%20Government%20has%20responded&limit=1000";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private int port;
    /** Mails that may be on their way when the power fails. */
    private static final int WINDOW = 64;

    private Process process;

    @BeforeEach
    void chooseAPort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Test
    void theApplicationComesUpAgainWithEverythingItHadAndMailsNobodyTwice() throws Exception {
        process = start(UnfinishedWork.class);
        var before = new RunningApplication(port);
        int sent = await().pollInterval(Duration.ofMillis(20))
                .atMost(PATIENCE)
                .until(() -> mails(before).size(), some -> some > 20);
        process.destroyForcibly().waitFor();
        assertThat(sent).as("mails before the end").isLessThan(UnfinishedWork.SIGNERS);

        process = start(PetitionsApplication.class);
        var after = new RunningApplication(port);
        await().pollInterval(Duration.ofMillis(200)).atMost(PATIENCE).untilAsserted(() -> assertThat(
                        mails(after).stream().map(KillJourneyTests::recipient).distinct())
                .hasSize(UnfinishedWork.SIGNERS));

        var mails = mails(after);
        assertThat(mails.stream().map(KillJourneyTests::recipientAndMessageId).distinct())
                .as("whoever got a mail twice got the same mail")
                .hasSize(UnfinishedWork.SIGNERS);
        assertThat(mails).hasSizeLessThanOrEqualTo(UnfinishedWork.SIGNERS + WINDOW);

        after.signIn("clerk", PASSWORD);
        var tasks = after.ask("/camunda/api/engine/engine/default/task?taskDefinitionKey=userTask_recordResponse")
                .orElseThrow();
        assertThat(tasks).hasSize(1);
        assertThat(tasks.get(0).path("name").asText()).startsWith("Record the response · ");
        var form = after.ask("/staff/forms/task/" + tasks.get(0).path("id").asText())
                .orElseThrow();
        assertThat(form.path("values").path("summary").asText()).isEqualTo(UnfinishedWork.DRAFT);
        assertThat(after.page("/local/clock")).contains(UnfinishedWork.AHEAD.toDays() + " days ahead of real time");
    }

    private Process start(Class<?> main) {
        return new ChildApplication(folder)
                .start(
                        main,
                        "--server.port=" + port,
                        "--petitions.local.data-dir=data",
                        "--petitions.local.example=false",
                        "--petitions.local.staff-password=" + PASSWORD);
    }

    private static List<JsonNode> mails(RunningApplication application) {
        return application.ask(MAILS).stream()
                .flatMap(answer -> RehearsedLife.nodes(answer.path("mails")))
                .toList();
    }

    private static String recipient(JsonNode mail) {
        return mail.path("to").asText();
    }

    private static String recipientAndMessageId(JsonNode mail) {
        return recipient(mail) + mail.path("headers").path("Message-ID").asText();
    }
}
