package petitions.mailing.delivery;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import petitions.mailing.Recipient;
import petitions.mailing.ReturnAddresses;
import petitions.mailing.content.CannotBeWritten;
import petitions.mailing.wire.Relays;

/** Some mails, from the last look at their recipients to the ledger. */
@Component
class Handover {

    /** Recipients that one look is for, and mails that go together over one connection. */
    static final int SIZE = 64;

    /** Mails that cannot be written; from here on it is for the mailing's limits to say whether there are more. */
    private static final int BORNE = 8;

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
     * @throws CannotBeWrittenDown if nothing may be sent, because nobody would remember it
     */
    Result of(Claim claim, Translations mail, List<Recipient> recipients) throws InterruptedException {
        var look = new FreshLook(lastLook, halts, claim, recipients);
        if (!look.sight().goesOn()) {
            return Result.STOPPED;
        }
        var handful = new Handful(claim, look::mayGo, verdicts, recorder, clock);
        for (Recipient recipient : recipients) {
            if (handful.failed().size() < BORNE) {
                prepare(claim, mail, recipient, look, handful);
            } else {
                handful.leave(recipient);
            }
        }
        handful.send(relays, meters);
        boolean vain = handful.left().size() == recipients.size() && !look.isOvertaken();
        return new Result(true, look.sight().urgentWaits(), handful.left(), vain, handful.written(), handful.failed());
    }

    /** Writes down those that were put off and of whom nothing is known any more. */
    CompletableFuture<Void> gone(Claim.Retries claim, List<Recipient> found) throws InterruptedException {
        var known = found.stream().map(Recipient::id).collect(Collectors.toSet());
        var gone = new Handful(claim, nobody -> false, verdicts, recorder, clock);
        for (long id : claim.due().keySet()) {
            if (!known.contains(id)) {
                gone.decide(id, Fate.UNSUBSCRIBED, null);
            }
        }
        gone.send(relays, meters);
        return gone.written();
    }

    /** Waits until what was handed over is written down; says no if that cannot be waited for. */
    boolean settle() {
        return recorder.settle();
    }

    private void prepare(Claim claim, Translations mail, Recipient recipient, FreshLook look, Handful handful) {
        var fate = look.sight().fateOf(recipient);
        if (fate != null) {
            handful.decide(recipient.id(), fate, null);
            return;
        }
        try {
            var sender = returnAddresses.of(claim.task().mailing(), recipient.id());
            handful.add(recipient, attendant -> mail.of(recipient).to(recipient, sender, attendant));
        } catch (CannotBeWritten impossible) {
            handful.decide(recipient.id(), Fate.INVALID, impossible.reason().name());
        }
    }
}
