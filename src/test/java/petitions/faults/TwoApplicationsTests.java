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

    private static final Duration HANDED_OVER_WITHIN = Duration.ofSeconds(15);

    @Test
    void bothMakeProgressAndTheOneThatIsKilledLeavesItsShareToTheOther() throws Exception {
        on(TestDatabase.fresh(), 10);
        var first = startMailing();
        awaitSent(20);
        var killed = nodeThatSends();
        startAnother();
        patiently().until(() -> nodesThatSent() == 2);
        assertThat(toSigners().repeated()).isZero();

        patiently().until(() -> rangesOf(killed) > 0);
        first.destroyForcibly().waitFor();
        assertThat(sent()).as("the mailing is not at its end").isLessThan(MailedPetition.SIGNERS);
        patiently().atMost(HANDED_OVER_WITHIN).until(() -> rangesOf(killed) == 0);
        theRelayTakes(2_000);
        assertEveryoneIsToldInTheEnd(WINDOW);
    }

    private UUID nodeThatSends() {
        return database()
                .sql("select node from mailing_tally where accepted > 0 and mailing_id = " + MAILING)
                .query(UUID.class)
                .single();
    }

    private long rangesOf(UUID node) {
        return number("select count(*) from mailing_range where owner = '%s'".formatted(node));
    }
}
