package petitions.mailing.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import petitions.mailing.Recipient;
import petitions.mailing.ReturnAddresses;
import petitions.mailing.content.CannotBeWritten;
import petitions.mailing.delivery.Claim.Attempt;
import petitions.mailing.wire.Outgoing;
import petitions.mailing.wire.Relays;

/** A handful of mails, from the last look at their recipients to the ledger. */
@Component
class Handover {

    /** Mails. Together on one connection; more would only make the last look older. */
    static final int SIZE = 8;

    /** How long what was seen at the last look counts as what is so. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /**
     * How it went.
     *
     * @param goesOn whether there may be more of this claim
     * @param left those whose turn did not come
     * @param written done once everybody else is in the ledger
     * @param failures whether any mail failed for good
     */
    record Result(
            boolean goesOn,
            boolean urgentWaits,
            List<Recipient> left,
            CompletableFuture<Void> written,
            boolean failures) {

        static final Result STOPPED =
                new Result(false, false, List.of(), CompletableFuture.completedFuture(null), false);
    }

    private final LastLook lastLook;
    private final FrozenMails frozenMails;
    private final ReturnAddresses returnAddresses;
    private final Relays relays;
    private final Verdicts verdicts;
    private final Recorder recorder;
    private final Halts halts;
    private final Clock clock;

    Handover(
            LastLook lastLook,
            FrozenMails frozenMails,
            ReturnAddresses returnAddresses,
            Relays relays,
            Verdicts verdicts,
            Recorder recorder,
            Halts halts,
            Clock clock) {
        this.lastLook = lastLook;
        this.frozenMails = frozenMails;
        this.returnAddresses = returnAddresses;
        this.relays = relays;
        this.verdicts = verdicts;
        this.recorder = recorder;
        this.halts = halts;
        this.clock = clock;
    }

    /** @param recipients at most {@link #SIZE} */
    Result of(Claim claim, List<Recipient> recipients) throws InterruptedException {
        recorder.admit(recipients.size());
        int open = recipients.size();
        try {
            var mayGo = stillGood(claim);
            var sight = lastLook.at(claim, recipients);
            if (!sight.goesOn()) {
                return Result.STOPPED;
            }
            var entries = new ArrayList<Entry>();
            var writable = new ArrayList<Recipient>();
            var mails = new ArrayList<Outgoing>();
            for (Recipient recipient : recipients) {
                prepare(claim, recipient, sight.fateOf(recipient), mayGo, entries, writable, mails);
            }
            var left = send(claim, writable, mails, entries);
            open -= entries.size();
            return new Result(
                    true,
                    sight.urgentWaits(),
                    left,
                    recorder.record(entries),
                    entries.stream().anyMatch(Handover::isFailure));
        } finally {
            recorder.dismiss(open);
        }
    }

    /** Writes down those that were put off and of whom nothing is known any more. */
    CompletableFuture<Void> gone(Claim.Retries claim, List<Recipient> found) throws InterruptedException {
        var known = found.stream().map(Recipient::id).collect(Collectors.toSet());
        List<Entry> gone = claim.due().keySet().stream()
                .filter(id -> !known.contains(id))
                .map(id -> (Entry) new Entry.Decided(claim.task().mailing(), id, Fate.UNSUBSCRIBED, null, true))
                .toList();
        recorder.admit(gone.size());
        return recorder.record(gone);
    }

    /** Begins before the look, so that whatever changes after it is noticed. */
    private BooleanSupplier stillGood(Claim claim) {
        var mailing = claim.task().mailing();
        long begun = System.nanoTime();
        int changes = halts.changesOf(mailing);
        return () ->
                System.nanoTime() - begun < FRESH_NANOS && halts.changesOf(mailing) == changes && !halts.isStopping();
    }

    private void prepare(
            Claim claim,
            Recipient recipient,
            Fate decided,
            BooleanSupplier mayGo,
            List<Entry> entries,
            List<Recipient> writable,
            List<Outgoing> mails) {
        var task = claim.task();
        if (decided != null) {
            entries.add(verdicts.decided(task, recipient, attempt(claim, recipient), decided, null));
            return;
        }
        try {
            var sender = returnAddresses.of(task.mailing(), recipient.id());
            mails.add(frozenMails.of(task).to(recipient, sender, mayGo));
            writable.add(recipient);
        } catch (CannotBeWritten impossible) {
            var reason = impossible.reason().name();
            entries.add(verdicts.decided(task, recipient, attempt(claim, recipient), Fate.INVALID, reason));
        }
    }

    private List<Recipient> send(Claim claim, List<Recipient> recipients, List<Outgoing> mails, List<Entry> entries) {
        if (mails.isEmpty()) {
            return List.of();
        }
        var outcomes = relays.deliver(mails);
        var left = new ArrayList<Recipient>();
        for (int i = 0; i < outcomes.size(); i++) {
            var recipient = recipients.get(i);
            verdicts.on(outcomes.get(i), claim.task(), recipient, attempt(claim, recipient))
                    .ifPresentOrElse(entries::add, () -> left.add(recipient));
        }
        return left;
    }

    private Attempt attempt(Claim claim, Recipient recipient) {
        return claim instanceof Claim.Retries retries
                ? retries.due().get(recipient.id())
                : Attempt.first(clock.instant());
    }

    private static boolean isFailure(Entry entry) {
        return entry instanceof Entry.Decided decided
                && (decided.fate() == Fate.REFUSED || decided.fate() == Fate.INVALID);
    }
}
