package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;

/** R31: the application, alone or one of two, is asked to end (SIGTERM) in the middle of a mailing. */
@Tag("slow")
class StoppedApplicationTests extends ApplicationScenario {

    private static final int GRACE_IN_SECONDS = 30;

    @Test
    void whatIsOnItsWayIsFinishedAndTheNextStartGoesOnWithoutRepeatingAnything() throws Exception {
        on(TestDatabase.fresh(), 400);
        var application = startMailing();
        awaitSent(300);
        application.destroy();
        assertThat(application.waitFor(GRACE_IN_SECONDS, TimeUnit.SECONDS))
                .as("ended within the grace period")
                .isTrue();
        assertThat(sent()).as("the mailing is not at its end").isLessThan(MailedPetition.SIGNERS);
        assertThat(number("select count(*) from delivery where fate = 'accepted'"))
                .as("all that went is written down")
                .isGreaterThanOrEqualTo(sent());
        assertThat(number("select count(*) from mailing_range where leased_until > now()"))
                .as("leases left behind")
                .isZero();
        startAnother();
        assertEveryoneIsToldInTheEnd(0);
    }

    @Test
    void theOtherNodeFinishesWhatTheStoppedOneLeavesAndRepeatsNothing() throws Exception {
        on(TestDatabase.fresh(), 10);
        var stopped = startMailing();
        awaitSent(20);
        var other = startAnother();
        patiently().until(() -> nodesThatSent() == 2);
        stopped.destroy();
        assertThat(stopped.waitFor(GRACE_IN_SECONDS, TimeUnit.SECONDS))
                .as("ended within the grace period")
                .isTrue();
        assertThat(sent()).as("the mailing is not at its end").isLessThan(MailedPetition.SIGNERS);
        theRelayTakes(2_000);
        assertEveryoneIsToldInTheEnd(0);
        assertThat(other.isAlive()).isTrue();
    }
}
