package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.QueryTimeoutException;

@ExtendWith(OutputCaptureExtension.class)
class UntiringTests {

    private final Deque<Exception> failures = new ArrayDeque<>();
    private final Untiring work = new Untiring("Counting sheep", () -> {
        if (!failures.isEmpty()) {
            throw failures.pop();
        }
    });

    @Test
    void whatGoesOnFailingIsToldOnceAndAgainOnlyAfterItWentWell(CapturedOutput log) {
        var away = new QueryTimeoutException("away");
        failures.addAll(List.of(away, away, new IllegalStateException("lost count"), away));
        while (!failures.isEmpty()) {
            work.run();
        }
        assertThat(log)
                .containsOnlyOnce("Counting sheep failed; it is tried again")
                .contains("lost count");
        assertThat(log.getOut().split("Counting sheep waits for the database", -1))
                .hasSize(3);
        work.run();
        failures.add(away);
        work.run();
        assertThat(log.getOut().split("Counting sheep waits for the database", -1))
                .hasSize(4);
    }
}
