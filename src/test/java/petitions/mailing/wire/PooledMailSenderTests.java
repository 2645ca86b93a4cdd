package petitions.mailing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.wire.TestMail.address;
import static petitions.mailing.wire.WireClient.PATIENT;
import static petitions.mailing.wire.WireServer.DROP;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.mailing.wire.Outcome.Accepted;
import petitions.mailing.wire.Outcome.Unsent;

class PooledMailSenderTests {

    private final WireServer server = WireServer.start();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private PooledMailSender sender = sender(WireClient.LIFETIMES, 4);

    @AfterEach
    void close() {
        sender.close();
        server.close();
        threads.shutdownNow();
    }

    @Test
    void batchesFollowEachOtherOnOneConnection() throws InterruptedException {
        deliver("ada", "bob");
        deliver("cyd");
        assertThat(server.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "HELP"})
    void aRelayIsNotTriedWithMoreRefusalsInARowThanItBears(String extension) throws InterruptedException {
        server.announces(extension).answers("RCPT TO:<no", "450 4.2.1 Later");
        deliver("ada", "no1", "no2", "no3");
        assertThat(deliver("bob", "no4", "no5", "no6", "no7", "cyd").outcomes())
                .map(Object::getClass)
                .map(Class::getSimpleName)
                .containsExactly("Accepted", "Refused", "Refused", "Refused", "Refused", "Unsent");
        assertThat(server.connections()).isEqualTo(1);
        deliver("cyd");
        assertThat(server.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void noMoreConnectionsAreOpenedThanAllowed() throws Exception {
        sender = sender(WireClient.LIFETIMES, 2);
        var both = new CountDownLatch(2);
        var batches = List.of("ada", "bob", "cyd", "dee", "eve").stream()
                .map(name -> threads.submit(() -> sender.deliver(
                        List.of(TestMail.toAddress(address(name)).goingIf(() -> {
                            both.countDown();
                            return meets(both);
                        })),
                        Door.OPEN)))
                .toList();
        for (Future<Passage> batch : batches) {
            assertThat(batch.get().outcomes()).containsExactly(new Accepted());
        }
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aConnectionThatTheRelayHasGivenUpCostsNobodyAMail() throws InterruptedException {
        deliver("ada");
        server.cut();
        assertThat(deliver("bob").outcomes()).containsExactly(new Accepted());
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aConnectionThatHasRestedIsAskedWhetherItIsStillThere() throws InterruptedException {
        sender = sender(lifetimes(1000, Duration.ofSeconds(30), Duration.ZERO), 4);
        deliver("ada");
        deliver("bob");
        assertThat(server.commands()).containsSubsequence("DATA", "RSET", "DATA");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aConnectionIsRetiredAfterSoManyMails() throws InterruptedException {
        sender = sender(lifetimes(2, Duration.ofSeconds(30), Duration.ofSeconds(5)), 4);
        deliver("ada", "bob");
        deliver("cyd");
        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.takenFor()).hasSize(3);
    }

    @Test
    void whatNobodyUsesIsClosed() throws InterruptedException {
        sender = sender(lifetimes(1000, Duration.ZERO, Duration.ofSeconds(5)), 4);
        deliver("ada");
        assertThat(server.hears("QUIT")).isTrue();
    }

    @Test
    void aRelayThatTakesNoMoreConnectionsIsNotDown() throws Exception {
        var first = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        var slow = threads.submit(() -> sender.deliver(
                List.of(
                        TestMail.toAddress(address("ada")),
                        TestMail.toAddress(address("bob")).goingIf(() -> {
                            first.countDown();
                            return meets(second);
                        })),
                Door.OPEN));
        assertThat(meets(first)).isTrue();
        server.greets("421 4.7.0 Too many connections");
        var other = threads.submit(() -> sender.deliver(TestMail.to("cyd"), Door.OPEN));
        assertThat(server.isConnectedTo(2)).isTrue();
        second.countDown();
        assertThat(slow.get().outcomes()).containsExactly(new Accepted(), new Accepted());
        assertThat(other.get().outcomes()).containsExactly(new Accepted());
        assertThat(server.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void whoFindsAllConnectionsTakenKeepsTheMails() throws Exception {
        sender = sender(impatient(), 1);
        var taken = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var first = threads.submit(() -> sender.deliver(
                List.of(TestMail.toAddress(address("ada")).goingIf(() -> {
                    taken.countDown();
                    return meets(done);
                })),
                Door.OPEN));
        assertThat(meets(taken)).isTrue();
        assertThat(deliver("bob").outcomes()).containsExactly(new Unsent());
        done.countDown();
        assertThat(first.get().outcomes()).containsExactly(new Accepted());
    }

    @Test
    void aFreshConnectionThatBreaksAtOnceIsNotTriedForEver() throws InterruptedException {
        server.answers("MAIL", DROP);
        assertThat(deliver("ada").isInVain()).isTrue();
        assertThat(server.connections()).isEqualTo(1);
    }

    private Passage deliver(String... names) throws InterruptedException {
        return sender.deliver(TestMail.to(names), Door.OPEN);
    }

    private PooledMailSender sender(Lifetimes lifetimes, int connections) {
        var relay = new Relay("relay", "127.0.0.1", server.port(), null, null, Tls.NONE, connections, null);
        return new PooledMailSender(relay, WireClient.session(PATIENT), lifetimes);
    }

    private static Lifetimes lifetimes(int mails, Duration idle, Duration trusted) {
        var usual = WireClient.LIFETIMES;
        return new Lifetimes(
                mails,
                usual.age(),
                idle,
                trusted,
                usual.healthCheck(),
                usual.patience(),
                usual.withheld(),
                usual.proofOfLife());
    }

    private static Lifetimes impatient() {
        var usual = WireClient.LIFETIMES;
        return new Lifetimes(
                usual.mails(),
                usual.age(),
                usual.idle(),
                usual.trusted(),
                usual.healthCheck(),
                Duration.ZERO,
                usual.withheld(),
                usual.proofOfLife());
    }

    private static boolean meets(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
