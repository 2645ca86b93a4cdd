package petitions.mailing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static petitions.mailing.wire.TestMail.address;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.mailing.wire.Outcome.Accepted;
import petitions.mailing.wire.Outcome.Unsent;
import petitions.mailing.wire.RelayUnavailable.Reason;

/** A relay that is down is left alone, and another is used. */
@DomainTest
class RelayPoolTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FrozenClock clock;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private WireServer server;

    @BeforeEach
    void begin() {
        server = server();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @Test
    void whatIsDeliveredIsAnsweredInOrder() {
        server.answers("RCPT TO:<bob", "550 5.1.1 Nobody");
        assertThat(node(server).deliver(TestMail.to("ada", "bob", "cyd")))
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Accepted", "Refused", "Accepted");
    }

    @Test
    void aRelayThatIsDownForHalfAnHourIsAskedAFewTimesAndThenTakesMail() {
        server.greets("421 4.3.2 Down");
        var nodes = List.of(node(server), node(server));
        var start = clock.instant();
        while (clock.instant().isBefore(start.plus(Duration.ofMinutes(30)))) {
            for (RelayPool node : nodes) {
                assertThat(refusalOf(node).reason()).isEqualTo(Reason.UNREACHABLE);
            }
            clock.advance(Duration.ofSeconds(5));
        }
        // at 0, 30, 90, 210 and 450 seconds, and then every five minutes; each a little later
        assertThat(server.connections()).isBetween(7, 10);
        server.greets("220 relay.example");
        clock.advance(Duration.ofMinutes(6));
        assertThat(nodes.get(1).deliver(TestMail.to("ada"))).containsExactly(new Accepted());
        assertThat(nodes.get(0).deliver(TestMail.to("bob"))).containsExactly(new Accepted());
        assertThat(jdbc.sql("select failures from relay_state")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void oneAloneOfAllThreadsAndNodesAsksARelayThatWasDown() throws Exception {
        server.greets("421 4.3.2 Down");
        var nodes = List.of(node(server), node(server));
        assertThat(refusalOf(nodes.get(0)).nextProbeAt())
                .isBetween(clock.instant().plusSeconds(30), clock.instant().plusSeconds(36));
        assertThat(server.connections()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(40));
        var threads = Executors.newFixedThreadPool(8);
        try {
            var asked = new ArrayList<Callable<RelayUnavailable>>();
            for (int i = 0; i < 8; i++) {
                var node = nodes.get(i % 2);
                asked.add(() -> refusalOf(node));
            }
            for (var answer : threads.invokeAll(asked)) {
                assertThat(answer.get().reason()).isEqualTo(Reason.UNREACHABLE);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.7.1 Not you, SENDER",
        "MAIL, 530 5.7.0 Sign in, AUTHENTICATION",
        "MAIL, 451 4.3.0 Later, UNREACHABLE",
        "MAIL, DROP, UNREACHABLE",
        "EHLO, 421 4.3.2 Not now, UNREACHABLE",
    })
    void aRelayThatTakesNothingFromUsIsLeftAloneToo(String at, String answer, Reason reason) {
        server.answers(at, answer);
        var node = node(server);
        assertThat(refusalOf(node).reason()).isEqualTo(reason);
        int connections = server.connections();
        assertThat(refusalOf(node).reason()).isEqualTo(reason);
        assertThat(server.connections()).isEqualTo(connections);
        server.relents();
        assertThat(refusalOf(node).reason()).isEqualTo(reason);
        clock.advance(Duration.ofSeconds(40));
        assertThat(node.deliver(TestMail.to("ada", "bob"))).containsExactly(new Accepted(), new Accepted());
    }

    @Test
    void theSenderThatIsRefusedHalfWayLosesNothing() {
        server.answersOnce("MAIL", "250 Ok").answersOnce("MAIL", "550 5.7.1 Not you");
        assertThat(node(server).deliver(TestMail.to("ada", "bob", "cyd")))
                .containsExactly(new Accepted(), new Unsent(), new Unsent());
        assertThat(jdbc.sql("select count(*) from relay_state where reason is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whereTheFirstRelayIsDownTheSecondTakesTheMailAndTheFirstAgainLater() {
        var second = server();
        server.greets("421 4.3.2 Down");
        var node = node(server, second);
        assertThat(node.deliver(TestMail.to("ada"))).containsExactly(new Accepted());
        assertThat(node.deliver(TestMail.to("bob"))).containsExactly(new Accepted());
        assertThat(server.connections()).isEqualTo(1);
        server.greets("220 relay.example");
        clock.advance(Duration.ofSeconds(40));
        assertThat(node.deliver(TestMail.to("cyd"))).containsExactly(new Accepted());
        assertThat(second.takenFor()).containsExactly(address("ada"), address("bob"));
        assertThat(server.takenFor()).containsExactly(address("cyd"));
    }

    @Test
    void whereNoRelayTakesMailTheGravestReasonAndTheEarliestProbeAreTold() {
        var second = server().answers("MAIL", "550 5.7.1 Not you");
        server.greets("421 4.3.2 Down");
        var node = node(server, second);
        refusalOf(node);
        clock.advance(Duration.ofSeconds(20));
        var refusal = refusalOf(node);
        assertThat(refusal.reason()).isEqualTo(Reason.SENDER);
        assertThat(refusal.relay()).isEqualTo("relay-1");
        assertThat(refusal.nextProbeAt())
                .isBetween(clock.instant().plusSeconds(10), clock.instant().plusSeconds(16));
    }

    @Test
    void whatOneRelayCannotTakeAnotherMay() {
        var second = server().announces("PIPELINING", "SMTPUTF8");
        var mails = List.of(TestMail.toAddress("zoë@people.example"), TestMail.toAddress(address("ada")));
        assertThat(node(server, second).deliver(mails)).containsExactly(new Accepted(), new Accepted());
        assertThat(server.takenFor()).containsExactly(address("ada"));
        assertThat(second.takenFor()).containsExactly("zoë@people.example");
    }

    @Test
    void whoIsStoppedHandsNothingOver() {
        var node = node(server);
        node.stop();
        assertThat(node.deliver(TestMail.to("ada"))).containsExactly(new Unsent());
        assertThat(server.connections()).isZero();
    }

    private RelayUnavailable refusalOf(RelayPool node) {
        return catchThrowableOfType(RelayUnavailable.class, () -> node.deliver(TestMail.to("ada", "bob")));
    }

    private RelayPool node(WireServer... servers) {
        var node = TestRelays.pool(jdbc, clock, null, servers);
        opened.add(node);
        return node;
    }

    private WireServer server() {
        var started = WireServer.start();
        opened.add(started);
        return started;
    }
}
