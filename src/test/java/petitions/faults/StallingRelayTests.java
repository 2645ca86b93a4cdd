package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.TestDatabase;
import petitions.mailing.wire.WireServer;

/** R5: the relay falls silent. */
class StallingRelayTests extends FaultScenario {

    private static final int READERS = 60;
    private static final String SLOW = "n25@people.example";

    private WireServer relay;

    @BeforeEach
    void everyoneWaits() {
        relay = relay();
        audience.everyone(READERS);
    }

    @Test
    void aRelayThatDoesNotGreetIsNotWaitedForAndNobodyIsMarked() {
        relay.greets(WireServer.STALL);
        var node = node(impatient(settings(TestDatabase.fresh(), relay))).work();
        var mailing = node.postRoom().order(1);
        patiently().until(() -> node.jdbc()
                .sql("select exists (select 1 from relay_state where reason is not null)")
                .query(Boolean.class)
                .single());
        assertThat(node.postRoom().fates(mailing)).isEmpty();
        assertThat(node.postRoom().progress(mailing).deferred()).isZero();
        relay.greets("220 relay.example ESMTP");
        awaitEnd(node, mailing);
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).readers()).hasSize(READERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT TO:<" + SLOW, "DATA " + SLOW})
    void whoseMailWasNotHandedOverWhenItFellSilentIsToldOnce(String at) {
        relay.answersOnce(at, WireServer.STALL);
        var node = node(impatient(settings(TestDatabase.fresh(), relay))).work();
        var mailing = node.postRoom().order(1);
        awaitEnd(node, mailing);
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).readers()).hasSize(READERS);
        assertThat(node.postRoom().progress(mailing).tally().refused()).isZero();
    }

    @Test
    void whoseAnswerNeverCameIsToldAgainAndItIsCounted() {
        relay.answersOnce("END " + SLOW, WireServer.STALL);
        var node = node(impatient(settings(TestDatabase.fresh(), relay))).work();
        var mailing = node.postRoom().order(1);
        awaitEnd(node, mailing);
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).readers()).hasSize(READERS);
        assertThat(relay.commands())
                .filteredOn(("RCPT TO:<" + SLOW + ">")::equals)
                .hasSize(2);
        assertThat(node.postRoom().progress(mailing).tally().ambiguous()).isEqualTo(1);
    }

    @Test
    @Tag("slow")
    void whileOneLaneWaitsLongerThanALeaseNobodyElseSendsTheSame() {
        relay.answersOnce("END " + SLOW, WireServer.STALL);
        var settings = settings(TestDatabase.fresh(), relay);
        settings.put("spring.mail.properties[mail.smtp.timeout]", "25000");
        var waiting = node(settings).work();
        node(settings).work();
        var mailing = waiting.postRoom().order(1);
        patiently().until(() -> relay.taken().size() >= READERS - 8);
        var asked = "RCPT TO:<" + SLOW + ">";
        patiently()
                .during(Duration.ofSeconds(14))
                .until(() -> relay.commands().stream().filter(asked::equals).count() == 1);
        assertThat(waiting.postRoom().progress(mailing).isFinished()).isFalse();
        awaitEnd(waiting, mailing);
        assertThat(holds(waiting, mailing, Arrivals.at(relay), 0).readers()).hasSize(READERS);
    }
}
