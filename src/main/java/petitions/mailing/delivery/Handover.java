package petitions.mailing.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import petitions.mailing.Recipient;
import petitions.mailing.ReturnAddresses;
import petitions.mailing.content.CannotBeWritten;
import petitions.mailing.content.FrozenMail;
import petitions.mailing.delivery.Claim.Attempt;
import petitions.mailing.wire.Outgoing;
import petitions.mailing.wire.Relays;

/** Some mails, from the last look at their recipients to the ledger. */
@Component
class Handover {

    /** Recipients that one look is for. */
    static final int SIZE = 64;

    /** Mails that go together over one connection; while they do, as many others can be written down. */
    static final int TOGETHER = 8;

    /**
     * How it went.
     *
     * @param goesOn whether there may be more of this claim
     * @param left those whose turn did not come
     * @param vain whether that is everybody, though nobody held them back
     * @param written done once everybody else is in the ledger
     * @param failed mails that failed for good
     */
    record Result(
            boolean goesOn,
            boolean urgentWaits,
            List<Recipient> left,
            boolean vain,
            CompletableFuture<Void> written,
            List<Entry.Decided> failed) {

        static final Result STOPPED =
                new Result(false, false, List.of(), false, CompletableFuture.completedFuture(null), List.of());
    }

    private final LastLook lastLook;
    private final ReturnAddresses returnAddresses;
    private final Relays relays;
    private final Verdicts verdicts;
    private final Recorder recorder;
    private final Halts halts;
    private final DeliveryMeters meters;
    private final Clock clock;

    Handover(
            LastLook lastLook,
            ReturnAddresses returnAddresses,
            Relays relays,
            Verdicts verdicts,
            Recorder recorder,
            Halts halts,
            DeliveryMeters meters,
            Clock clock) {
        this.lastLook = lastLook;
        this.returnAddresses = returnAddresses;
        this.relays = relays;
        this.verdicts = verdicts;
        this.recorder = recorder;
        this.halts = halts;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param mail as frozen for this claim
     * @param recipients at most {@link #SIZE}
     */
    Result of(Claim claim, FrozenMail mail, List<Recipient> recipients) throws InterruptedException {
        var look = new FreshLook(lastLook, halts, claim, recipients);
        if (!look.sight().goesOn()) {
            return Result.STOPPED;
        }
        CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        for (int from = 0; from < recipients.size(); from += TOGETHER) {
            var some = recipients.subList(from, Math.min(from + TOGETHER, recipients.size()));
            var bundle = new Bundle(claim, mail, some, look);
            written = send(bundle);
            var failed = bundle.failed();
            if (!failed.isEmpty() || !bundle.left.isEmpty()) {
                bundle.left.addAll(recipients.subList(from + some.size(), recipients.size()));
                boolean vain = bundle.left.size() == recipients.size() && !look.isOvertaken();
                return new Result(true, look.sight().urgentWaits(), bundle.left, vain, written, failed);
            }
        }
        return new Result(true, look.sight().urgentWaits(), List.of(), false, written, List.of());
    }

    private CompletableFuture<Void> send(Bundle bundle) throws InterruptedException {
        int open = bundle.recipients.size();
        recorder.admit(open);
        try {
            bundle.recipients.forEach(recipient -> prepare(bundle, recipient));
            handOver(bundle);
            var written = recorder.record(bundle.entries);
            open -= bundle.entries.size();
            return written;
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

    /** Waits until what was handed over is written down; says no if that cannot be waited for. */
    boolean settle() {
        return recorder.settle();
    }

    private void prepare(Bundle bundle, Recipient recipient) {
        var task = bundle.claim.task();
        var decided = bundle.look.sight().fateOf(recipient);
        if (decided != null) {
            bundle.entries.add(verdicts.decided(task, recipient, attempt(bundle.claim, recipient), decided, null));
            return;
        }
        try {
            var sender = returnAddresses.of(task.mailing(), recipient.id());
            bundle.mails.add(bundle.mail.to(recipient, sender, () -> bundle.look.mayGo(recipient)));
            bundle.writable.add(recipient);
        } catch (CannotBeWritten impossible) {
            var attempt = attempt(bundle.claim, recipient);
            bundle.entries.add(verdicts.decided(
                    task, recipient, attempt, Fate.INVALID, impossible.reason().name()));
        }
    }

    private void handOver(Bundle bundle) {
        if (bundle.mails.isEmpty()) {
            return;
        }
        var outcomes = meters.handover(() -> relays.deliver(bundle.mails));
        for (int i = 0; i < outcomes.size(); i++) {
            var recipient = bundle.writable.get(i);
            verdicts.on(outcomes.get(i), bundle.claim.task(), recipient, attempt(bundle.claim, recipient))
                    .ifPresentOrElse(bundle.entries::add, () -> bundle.left.add(recipient));
        }
    }

    private Attempt attempt(Claim claim, Recipient recipient) {
        return claim instanceof Claim.Retries retries
                ? retries.due().get(recipient.id())
                : Attempt.first(clock.instant());
    }

    /** Mails on their way together, and what becomes of each. */
    private static final class Bundle {

        private final Claim claim;
        private final FrozenMail mail;
        private final List<Recipient> recipients;
        private final FreshLook look;
        private final List<Recipient> writable = new ArrayList<>();
        private final List<Outgoing> mails = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<Recipient> left = new ArrayList<>();

        Bundle(Claim claim, FrozenMail mail, List<Recipient> recipients, FreshLook look) {
            this.claim = claim;
            this.mail = mail;
            this.recipients = recipients;
            this.look = look;
        }

        List<Entry.Decided> failed() {
            return entries.stream()
                    .filter(Entry.Decided.class::isInstance)
                    .map(Entry.Decided.class::cast)
                    .filter(entry -> entry.fate() == Fate.REFUSED || entry.fate() == Fate.INVALID)
                    .toList();
        }
    }
}
