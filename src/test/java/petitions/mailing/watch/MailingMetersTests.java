package petitions.mailing.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.FrozenClock;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingTest;
import petitions.mailing.Mailings;
import petitions.mailing.PostRoom;
import petitions.mailing.RelayStandings;
import petitions.mailing.ScriptedRelay;
import petitions.mailing.delivery.MailingDelivery;
import petitions.platform.Actor;

@MailingTest
class MailingMetersTests {

    @Autowired
    Mailings mailings;

    @Autowired
    RelayStandings relays;

    @Autowired
    MailingControl control;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    ListedAudience audience;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    PostRoom postRoom;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    private final MeterRegistry meters = new SimpleMeterRegistry();

    private Lookout lookout;

    @BeforeEach
    void watch() {
        lookout = new Lookout(mailings, clock);
        new MailingMeters(lookout, relays).bindTo(meters);
    }

    @Test
    void whatIsUnderWayIsCounted() {
        audience.everyone(20);
        relay.refuseRecipient(address("n2"), 450, "4.2.1 Come back later");
        var mailing = postRoom.order(1);
        relay.onTaken(to -> {
            if (relay.taken().size() == 8) {
                control.pauseItself(mailing, "The relay refuses mail from our address.");
            }
        });
        delivery.deliverDue();
        var stands = postRoom.progress(mailing);
        clock.advance(Duration.ofMinutes(2));
        assertThat(gauge("mailings.under.way")).isEqualTo(1);
        assertThat(gauge("mailings.alarmed")).isEqualTo(1);
        assertThat(gauge("mails.deferred")).isEqualTo(1);
        assertThat(gauge("mails.waiting")).isPositive().isEqualTo(stands.waiting());
        assertThat(gauge("mailings.oldest")).isEqualTo(120);
    }

    @Test
    void whatHasEndedIsNotCountedAnyMore() {
        audience.everyone(20);
        var mailing = postRoom.order(1);
        control.cancel(mailing, new Actor("operator"), "It was wrong.");
        assertThat(gauge("mailings.under.way")).isZero();
        assertThat(gauge("mails.waiting")).isZero();
        assertThat(gauge("mailings.oldest")).isZero();
    }

    @Test
    void aRelayWhoseCircuitIsOpenShows() {
        assertThat(circuit(meters)).isZero();
        jdbc.sql("insert into relay_state (relay, reason, failures, next_probe_at)"
                        + " values ('127.0.0.1', 'unreachable', 1, now())")
                .update();
        var later = new SimpleMeterRegistry();
        new MailingMeters(lookout, relays).bindTo(later);
        assertThat(circuit(later)).isEqualTo(1);
    }

    private static double circuit(MeterRegistry shown) {
        return shown.get("mails.relay.circuit.open")
                .tag("relay", "127.0.0.1")
                .gauge()
                .value();
    }

    @Test
    void noMeterIsAboutOneMailing() {
        audience.everyone(1);
        postRoom.order(1);
        postRoom.order(2);
        assertThat(meters.getMeters()).map(Meter::getId).allSatisfy(id -> assertThat(id.getTags())
                .allMatch(tag -> tag.getKey().equals("relay")));
        assertThat(meters.getMeters()).hasSize(5 + relays.all().size());
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
