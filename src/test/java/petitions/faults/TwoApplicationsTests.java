package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petitions.TestDatabase;

/** R12: two applications share a mailing, and one is killed. */
@Tag("slow")
class TwoApplicationsTests extends ApplicationScenario {

    private static final Logger log = LoggerFactory.getLogger(TwoApplicationsTests.class);

    private static final Duration HANDED_OVER_WITHIN = Duration.ofSeconds(15);
    private static final Duration BOTH_WITHIN = Duration.ofSeconds(8);

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
        var death = Instant.now();
        assertThat(sent()).as("the mailing is not at its end").isLessThan(MailedPetition.SIGNERS);
        patiently().atMost(HANDED_OVER_WITHIN).until(() -> rangesOf(killed) == 0);
        log.info("taken over after {}", Duration.between(death, Instant.now()));
        theRelayTakes(2_000);
        assertEveryoneIsToldInTheEnd(WINDOW);
    }

    @Test
    void bothSendWithinSecondsOfTheOrder() throws Exception {
        on(TestDatabase.fresh(), 40);
        startAnother();
        patiently().until(() -> nodesThatTakePart() == 1);
        startMailing();
        patiently().until(() -> number("select count(*) from mailing where id = " + MAILING) == 1);
        patiently().atMost(BOTH_WITHIN).until(() -> nodesThatSent() == 2);
        assertThat(toSigners().repeated()).isZero();
    }

    private long nodesThatTakePart() {
        return number("select count(*) from mailing_node where alive_until > now()");
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
