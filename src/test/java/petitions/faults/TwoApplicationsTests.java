package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;

/** R12: two applications share a mailing, and one is killed. */
@Tag("slow")
class TwoApplicationsTests extends ApplicationScenario {

    @Test
    void bothMakeProgressAndTheOneThatIsKilledLeavesItsShareToTheOther() throws Exception {
        on(TestDatabase.fresh(), 30);
        var first = startMailing();
        awaitSent(20);
        var firstsId = database()
                .sql("select owner from mailing_range limit 1")
                .query(UUID.class)
                .single();
        startAnother();
        patiently().until(() -> nodesThatSent() == 2);
        assertThat(toSigners().repeated()).isZero();

        first.destroyForcibly().waitFor();
        patiently()
                .atMost(Duration.ofSeconds(15))
                .until(() -> number("select count(*) from mailing_range where owner = '%s'".formatted(firstsId)) == 0);
        theRelayTakes(2_000);
        assertEveryoneIsToldInTheEnd(WINDOW);
    }
}
