package petitions.mailing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.mailing.wire.Outcome.Accepted;
import petitions.mailing.wire.Outcome.Unsent;

/** A relay is given no more than it is allowed or asks for, by all nodes together. This is about real time. */
@DomainTest
class RelayPaceTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final WireServer server = WireServer.start();
    private final List<RelayPool> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(RelayPool::close);
        server.close();
    }

    @Test
    void nodesShareOneRate() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        long began = System.nanoTime();
        try {
            var both = List.of(node(40.0), node(40.0));
            var work = new ArrayList<Future<Void>>();
            for (int i = 0; i < 4; i++) {
                var node = both.get(i % 2);
                work.add(threads.submit(() -> deliverAll(node, 16)));
            }
            for (var done : work) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.taken()).hasSize(64);
        // the first portion goes at once, the others at 40 a second
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(1300), Duration.ofSeconds(6));
    }

    @Test
    void whatCannotGoWithinASecondIsGivenBack() {
        var node = node(4.0);
        long began = System.nanoTime();
        var outcomes = node.deliver(mails(16));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(2500));
        assertThat(accepted(outcomes)).isBetween(2, 6);
        assertThat(outcomes.subList(6, 16)).containsOnly(new Unsent());
    }

    @Test
    void withoutALimitNothingIsReserved() {
        assertThat(accepted(node(null).deliver(mails(16)))).isEqualTo(16);
        assertThat(jdbc.sql("select count(*) from relay_state")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoWaitsForItsTurnIsLetGoWhenEverythingStops() throws Exception {
        var node = node(0.1);
        assertThat(accepted(node.deliver(mails(1)))).isEqualTo(1);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var waiting = threads.submit(() -> node.deliver(mails(2)));
            node.stop();
            assertThat(waiting.get()).containsExactly(new Unsent(), new Unsent());
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 421 4.3.2 Slow down",
        "RCPT, 450 4.7.1 Slow down",
        "END, 451 4.7.0 Slow down",
        "END, 454 Throttled"
    })
    void aRelayThatAsksForLessGetsHalf(String at, String answer) {
        server.answers(at, answer);
        node(200.0).deliver(mails(8));
        assertThat(slowedRate()).isEqualTo(100.0);
        node(200.0).deliver(mails(8));
        assertThat(slowedRate()).as("one halving for a while").isEqualTo(100.0);
    }

    @Test
    void oneRecipientWhoIsToComeAgainLaterSlowsNothing() {
        server.answers("RCPT TO:<reader-3@", "450 4.7.1 Greylisted");
        assertThat(accepted(node(null).deliver(mails(16)))).isEqualTo(15);
        assertThat(jdbc.sql("select count(*) from relay_state")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLetterThatIsToComeAgainLaterSlowsNothing() {
        server.answers("RCPT", "450 4.7.1 Greylisted");
        assertThat(accepted(node(null).deliver(mails(1)))).isZero();
        assertThat(jdbc.sql("select count(*) from relay_state")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void withoutAConfiguredRateHalfOfWhatWasMeasuredIsTheLimit() {
        var node = node(null);
        node.deliver(mails(16));
        server.answers("END", "451 4.7.0 Slow down");
        node.deliver(mails(16));
        assertThat(slowedRate()).isBetween(4.0, 64.0);
    }

    @Test
    void theRateComesBackInStepsAndThenTheLimitIsGone() {
        var pace = new RelayPace(jdbc);
        pace.halve("relay", 100);
        halvedLongAgo();
        pace.halve("relay", 100);
        assertThat(slowedRate()).isEqualTo(25.0);
        pace.recover("relay");
        assertThat(slowedRate()).as("not yet").isEqualTo(25.0);
        for (double rate = 35; rate < 100; rate += 10) {
            halvedLongAgo();
            pace.recover("relay");
            assertThat(slowedRate()).isEqualTo(rate, within(0.001));
        }
        halvedLongAgo();
        pace.recover("relay");
        assertThat(slowedRate()).isNull();
    }

    @Test
    void aRelayIsNeverSlowedToNothing() {
        var pace = new RelayPace(jdbc);
        for (int i = 0; i < 20; i++) {
            pace.halve("relay", 10);
            halvedLongAgo();
        }
        assertThat(slowedRate()).isEqualTo(0.2);
    }

    private static Void deliverAll(RelayPool node, int count) {
        for (int sent = 0; sent < count; ) {
            sent += accepted(node.deliver(mails(count - sent)));
        }
        return null;
    }

    private void halvedLongAgo() {
        jdbc.sql("update relay_state set slowed_at = now() - interval '1 hour', raised_at = null")
                .update();
    }

    private Double slowedRate() {
        return jdbc.sql("select slowed_rate from relay_state")
                .query((row, number) -> row.getObject(1, Double.class))
                .list()
                .get(0);
    }

    private static int accepted(List<Outcome> outcomes) {
        return Collections.frequency(outcomes, new Accepted());
    }

    private static List<TestMail> mails(int count) {
        var mails = new ArrayList<TestMail>();
        for (int i = 0; i < count; i++) {
            mails.add(TestMail.toAddress("reader-" + i + "@people.example"));
        }
        return mails;
    }

    private RelayPool node(Double rate) {
        var node = TestRelays.pool(jdbc, clock, rate, server);
        nodes.add(node);
        return node;
    }
}
