package petitions.mailing.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.RelayStandings;
import petitions.platform.Actor;

@MailingTest
class MailingsHealthTests {

    private static final String ALARM = "The relay refuses mail from our address.";

    @Autowired
    MailingsHealth health;

    @Autowired
    MailingControl control;

    @Autowired
    ListedAudience audience;

    @Autowired
    PostRoom postRoom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Lookout lookout;

    @Autowired
    RelayStandings relays;

    @Test
    void mailingsThatGoAndThoseThatStaffPausedAreWell() {
        audience.everyone("ada");
        postRoom.order(1);
        control.pause(postRoom.order(2), new Actor("operator"), "Wait.");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).isEqualTo(Map.of("underWay", 2));
    }

    @Test
    void aMailingThatPausedItselfIsNamedWithWhy() {
        audience.everyone("ada");
        var mailing = postRoom.order(1);
        control.pauseItself(mailing, ALARM);
        assertThat(health.health().getStatus()).isEqualTo(MailingsHealth.DEGRADED);
        assertThat(health.health().getDetails()).containsEntry("pausedThemselves", Map.of("mailing " + mailing, ALARM));
        control.resume(mailing, new Actor("operator"), "The relay was set right.");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aRelayThatTakesNoMailIsNamedWithWhy() {
        jdbc.sql("insert into relay_state (relay, reason, failures, next_probe_at)"
                        + " values ('127.0.0.1', 'tls', 1, '2021-03-02T12:05:00Z')")
                .update();
        assertThat(health.health().getStatus()).isEqualTo(MailingsHealth.DEGRADED);
        assertThat(health.health().getDetails().get("relays"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        "127.0.0.1 offers no connection that can be trusted; it is asked again at 2021-03-02T12:05:00Z");
    }

    @Test
    void aNodeThatCannotWriteDownWhatBecomesOfMailsSaysWhy() {
        var beside = new MailingsHealth(lookout, relays, () -> Optional.of("this node sends nothing"));
        assertThat(beside.health().getStatus()).isEqualTo(MailingsHealth.DEGRADED);
        assertThat(beside.health().getDetails()).containsEntry("bookkeeping", "this node sends nothing");
    }
}
