package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.TestDatabase;
import petitions.mailing.MailingId;
import petitions.mailing.MailingState;
import petitions.mailing.wire.WireServer;
import petitions.platform.Actor;
import petitions.platform.Refused;

class RestoredDatabaseTests extends FaultScenario {

    private static final Actor OPERATOR = new Actor("operator");
    private static final String FOUND = "The relay has none of it.";

    private WireServer relay;

    @BeforeEach
    void readers() {
        relay = relay();
        audience.everyone(10);
    }

    @Test
    void whatWasUnderWayStandsStillUntilSomebodyDecides() throws Exception {
        var database = TestDatabase.fresh();
        var mailing = orderedAt(database);
        var node = node(settings(TestDatabase.restored(database), relay)).work();
        node.looksAgain();
        assertThat(relay.taken()).isEmpty();
        assertPaused(node, mailing);
        assertThat(node.mailings().find(mailing).orElseThrow().alarm()).startsWith("The database was restored.");
        assertThat(node.health()).isEqualTo(new Status("DEGRADED"));

        var orderedAgain = node.postRoom().order(2);
        node.looksAgain();
        assertPaused(node, orderedAgain);
        assertThat(relay.taken()).isEmpty();
        assertThat(node.restores().undecided().orElseThrow().paused()).isEqualTo(2);

        node.restores().decide(OPERATOR, FOUND);
        node.control().resume(mailing, OPERATOR, FOUND);
        node.control().cancel(orderedAgain, OPERATOR, FOUND);
        awaitEnd(node, mailing);
        assertThat(relay.taken()).hasSize(10);
        assertThat(node.health()).isEqualTo(Status.UP);
        awaitEnd(node, node.postRoom().order(3));
        assertThatThrownBy(() -> node.restores().decide(OPERATOR, FOUND)).isInstanceOf(Refused.class);
    }

    @Test
    void onlyTheFirstStartAfterARestoreNoticesIt() throws Exception {
        var database = TestDatabase.fresh();
        var mailing = orderedAt(database);
        var restored = TestDatabase.restored(database);
        try (var first = new EngineNode(clock, audience, settings(restored, relay))) {
            first.restores().decide(OPERATOR, FOUND);
            first.control().resume(mailing, OPERATOR, FOUND);
        }
        var second = node(settings(restored, relay)).work();
        awaitEnd(second, mailing);
        assertThat(second.restores().undecided()).isEmpty();
    }

    @Test
    void aRecoveryToAnEarlierPointIsNoticed() throws Exception {
        try (var server = OwnServer.start()) {
            var mailing = orderedAt(server.url());
            server.startsANewTimeline();
            try (var node = new EngineNode(clock, audience, settings(server.url(), relay))) {
                assertPaused(node, mailing);
            }
        }
    }

    @Test
    void aStandbyThatTakesOverWhileANodeRunsPausesNothing() throws Exception {
        try (var server = OwnServer.start()) {
            var mailing = orderedAt(server.url());
            try (var node = new EngineNode(clock, audience, settings(server.url(), relay))) {
                server.startsANewTimeline();
                patiently().ignoreExceptions().until(() -> {
                    node.restores().lookAgain();
                    return true;
                });
                assertThat(node.restores().undecided()).isEmpty();
            }
            try (var restarted = new EngineNode(clock, audience, settings(server.url(), relay))) {
                assertThat(restarted.restores().undecided()).isEmpty();
                assertThat(restarted.mailings().find(mailing).orElseThrow().state())
                        .isEqualTo(MailingState.ORDERED);
            }
        }
    }

    @Test
    void aDatabaseThatIsEarlierThanANodeRemembersWasRestoredUnderIt() {
        var database = TestDatabase.fresh();
        var node = node(settings(database, relay));
        var mailing = node.postRoom().order(1);
        JdbcClient.create(TestDatabase.dataSource(database))
                .sql("update database_identity set seen_at = seen_at - interval '1 hour'")
                .update();
        node.restores().lookAgain();
        assertPaused(node, mailing);
    }

    @Test
    void aSnapshotIsRestoredIfTheOperatorSaysSo() throws Exception {
        var database = TestDatabase.fresh();
        var mailing = orderedAt(database);
        var settings = settings(database, relay);
        settings.put("petitions.restored", "yes");
        assertPaused(node(settings), mailing);
    }

    @Test
    void aDatabaseThatMovedIsNotRestoredIfTheOperatorSaysSo() throws Exception {
        var database = TestDatabase.fresh();
        var mailing = orderedAt(database);
        Map<String, Object> settings = settings(TestDatabase.restored(database), relay);
        settings.put("petitions.restored", "no");
        var node = node(settings).work();
        awaitEnd(node, mailing);
    }

    private MailingId orderedAt(String database) throws Exception {
        try (var node = new EngineNode(clock, audience, settings(database, relay))) {
            return node.postRoom().order(1);
        }
    }

    private static void assertPaused(EngineNode node, MailingId mailing) {
        assertThat(node.mailings().find(mailing).orElseThrow().state()).isEqualTo(MailingState.PAUSED);
    }
}
