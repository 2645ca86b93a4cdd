package petitions.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.springframework.transaction.TransactionException;
import petitions.FrozenClock;
import petitions.TestDatabase;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingId;
import petitions.mailing.MailingState;
import petitions.mailing.wire.WireServer;
import petitions.platform.Actor;

/** Relays that fail as told, nodes on one database, and readers named n1, n2 and so on. */
abstract class FaultScenario {

    static final Actor OPERATOR = new Actor("operator");
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final FrozenClock clock = new FrozenClock();
    final ListedAudience audience = new ListedAudience();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    @AfterEach
    void closeWhatWasOpened() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }

    <T extends AutoCloseable> T opened(T resource) {
        opened.push(resource);
        return resource;
    }

    WireServer relay() {
        return opened(WireServer.start());
    }

    /** In clear, unless told. */
    static Map<String, Object> settings(String database, WireServer relay) {
        return settings(database, relay.port());
    }

    static Map<String, Object> settings(String database, int relayPort) {
        return new HashMap<>(Map.of(
                "node.database", database,
                "petitions.mail.relays[0].name", "relay",
                "petitions.mail.relays[0].host", "127.0.0.1",
                "petitions.mail.relays[0].port", relayPort,
                "petitions.mail.relays[0].tls", "none",
                "petitions.mail.relays[0].connections", 4,
                "spring.mail.properties[mail.smtp.timeout]", "20000",
                "spring.mail.properties[mail.smtp.writetimeout]", "20000"));
    }

    /** Gives up a relay that is silent for a few seconds. */
    static Map<String, Object> impatient(Map<String, Object> settings) {
        settings.put("spring.mail.properties[mail.smtp.timeout]", "4000");
        return settings;
    }

    EngineNode node(Map<String, Object> settings) {
        return opened(new EngineNode(clock, audience, settings));
    }

    EngineNode node(WireServer relay) {
        return node(settings(TestDatabase.fresh(), relay));
    }

    static ConditionFactory patiently() {
        return await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5));
    }

    static void awaitState(EngineNode node, MailingId mailing, MailingState state) {
        patiently().until(() -> node.mailings().find(mailing).orElseThrow().state(), state::equals);
    }

    /** Whatever waits for a time is due again and again until the mailing ends; the database may still be coming back. */
    void awaitEnd(EngineNode node, MailingId mailing) {
        patiently().ignoreExceptionsInstanceOf(TransactionException.class).until(() -> {
            clock.advance(Duration.ofMinutes(1));
            return node.mailings().find(mailing).orElseThrow().isFinished();
        });
    }

    static Arrivals holds(EngineNode node, MailingId mailing, Arrivals arrivals, int repeatedAtMost) {
        return arrivals.holds(node.postRoom().progress(mailing), node.postRoom().fates(mailing), repeatedAtMost);
    }
}
