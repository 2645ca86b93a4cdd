package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import petitions.mailing.MailingId;

@Timeout(60)
class RecorderTests {

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ScriptedLedger ledger = new ScriptedLedger();
    private final Pulse pulse = new Pulse(null, null, new InHand());
    private final DeliveryMeters meters =
            new DeliveryMeters(new StaticListableBeanFactory().getBeanProvider(MeterRegistry.class));
    private Recorder recorder;

    @AfterEach
    void close() {
        ledger.relents();
        recorder.destroy();
        pulse.close();
    }

    @Test
    void aWriterThatIsInterruptedGoesOn() throws Exception {
        recorder = recorder(pulse, AT_ONCE, NEVER);
        record(1).get();
        ledger.writer().interrupt();
        record(2).get();
        ledger.fails(() -> {
            Thread.currentThread().interrupt();
            return new TransientDataAccessResourceException("interrupted");
        });
        var third = record(3);
        ledger.awaitTries(4);
        ledger.relents();
        third.get();
        assertThat(ledger.written()).containsExactly(1L, 2L, 3L);
        assertThatEverythingIsFree();
    }

    @Test
    void anErrorThatGoesAwayIsNobodyElses() throws Exception {
        recorder = recorder(pulse, AT_ONCE, NEVER);
        ledger.failsOnce(new OutOfMemoryError("for a moment"));
        record(1, 2).get();
        assertThat(ledger.written()).containsExactly(1L, 2L);
        assertThat(recorder.trouble()).isEmpty();
        assertThatEverythingIsFree();
    }

    @Test
    void whileNothingCanBeWrittenNobodyWaitsNothingIsSentAndNothingIsForgotten() throws Exception {
        recorder = recorder(pulse, AT_ONCE, NEVER);
        ledger.fails(() -> new NoClassDefFoundError("petitions/Gone"));
        recorder.admit(3);
        assertThat(recorder.record(entries(1, 2))).failsWithin(PATIENCE);
        assertThat(recorder.record(entries(3))).failsWithin(PATIENCE);
        assertThat(recorder.settle()).isFalse();
        assertThatThrownBy(() -> recorder.admit(1)).isInstanceOf(CannotBeWrittenDown.class);
        assertThat(recorder.isBehind()).isTrue();
        assertThat(recorder.trouble())
                .hasValue("this node sends nothing: it cannot write down what becomes of mails (NoClassDefFoundError)");
        ledger.relents();
        ledger.awaitWritten(3);
        assertThat(ledger.written()).containsExactly(1L, 2L, 3L);
        assertThat(recorder.settle()).isTrue();
        assertThat(recorder.trouble()).isEmpty();
        assertThat(recorder.isBehind()).isFalse();
        assertThatEverythingIsFree();
    }

    @Test
    void whoeverWaitsToSendWhenItBreaksDoesNotSend() throws Exception {
        recorder = recorder(pulse, AT_ONCE, NEVER);
        ledger.fails(() -> new IllegalStateException("unheard of"));
        recorder.admit(Recorder.WINDOW);
        var waiting = CompletableFuture.runAsync(() -> admitQuietly(1));
        recorder.record(entries(LongStream.rangeClosed(1, Recorder.WINDOW).toArray()));
        assertThat(waiting)
                .failsWithin(PATIENCE)
                .withThrowableThat()
                .withRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void whoeverGoesBehindOthersIsNotKeptWaitingForLong() throws Exception {
        recorder = recorder(pulse, AT_ONCE, NEVER);
        recorder.admit(Recorder.WINDOW);
        assertThat(recorder.admitsSoon()).isFalse();
        recorder.dismiss(1);
        assertThat(recorder.admitsSoon()).isTrue();
        recorder.dismiss(Recorder.WINDOW);
        ledger.fails(() -> new IllegalStateException("unheard of"));
        assertThat(record(1)).failsWithin(PATIENCE);
        assertThat(recorder.admitsSoon()).isFalse();
    }

    @Test
    void whatIsWrittenAndCannotBeCountedIsWrittenOnce() throws Exception {
        var confused = new Pulse(null, null, new InHand()) {
            @Override
            void wrote(Collection<Entry> entries) {
                throw new IllegalStateException("cannot count");
            }
        };
        recorder = recorder(confused, AT_ONCE, NEVER);
        record(1).get();
        record(2).get();
        assertThat(ledger.written()).containsExactly(1L, 2L);
        assertThatEverythingIsFree();
        confused.close();
    }

    @Test
    void whatTheLedgerRefusesIsGivenUpAndTheRestGoesOn() throws Exception {
        recorder = recorder(pulse, AT_ONCE, NEVER);
        ledger.failsOnce(new DataIntegrityViolationException("no such mailing"));
        assertThat(record(1)).failsWithin(PATIENCE);
        record(2).get();
        assertThat(ledger.written()).containsExactly(2L);
        assertThatEverythingIsFree();
    }

    @Test
    void atTheEndItDoesNotWaitForItsPauseAndForgetsNothing() throws Exception {
        recorder = recorder(pulse, NEVER, NEVER);
        ledger.failsOnce(new TransientDataAccessResourceException("away"));
        var written = record(1);
        ledger.awaitTries(1);
        recorder.destroy();
        assertThat(written).isCompleted();
        assertThat(ledger.written()).containsExactly(1L);
    }

    @Test
    void whoeverEndsItIsHeardOnlyOnceItHasHadItsTime() throws Exception {
        recorder = recorder(pulse, AT_ONCE, NEVER);
        ledger.fails(() -> new TransientDataAccessResourceException("away"));
        var written = record(1);
        var ending = new CompletableFuture<Boolean>();
        var closer = new Thread(() -> {
            recorder.destroy();
            ending.complete(Thread.currentThread().isInterrupted());
        });
        closer.start();
        ledger.awaitTries(2);
        closer.interrupt();
        ledger.awaitTries(5);
        assertThat(ending).isNotDone();
        ledger.relents();
        assertThat(ending.get()).isTrue();
        assertThat(written).isCompleted();
    }

    @Test
    void whatCannotBeWrittenByTheEndKeepsNobodyWaiting() throws Exception {
        recorder = recorder(pulse, AT_ONCE, Duration.ofMillis(50));
        ledger.fails(() -> new TransientDataAccessResourceException("away"));
        var before = record(1);
        recorder.destroy();
        assertThat(before).failsWithin(PATIENCE);
        assertThat(recorder.record(entries(2))).failsWithin(PATIENCE);
        assertThat(recorder.settle()).isFalse();
        assertThatThrownBy(() -> recorder.admit(1)).isInstanceOf(CannotBeWrittenDown.class);
    }

    private Recorder recorder(Pulse counts, Duration pause, Duration lastChance) {
        return new Recorder(ledger, counts, meters, pause, lastChance);
    }

    private CompletableFuture<Void> record(long... recipients) throws InterruptedException {
        recorder.admit(recipients.length);
        return recorder.record(entries(recipients));
    }

    private static List<Entry> entries(long... recipients) {
        return LongStream.of(recipients)
                .mapToObj(
                        recipient -> (Entry) new Entry.Decided(new MailingId(1), recipient, Fate.ACCEPTED, null, false))
                .toList();
    }

    private void admitQuietly(int mails) {
        try {
            recorder.admit(mails);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertThatEverythingIsFree() throws InterruptedException {
        recorder.admit(Recorder.WINDOW);
        recorder.dismiss(Recorder.WINDOW);
    }
}
