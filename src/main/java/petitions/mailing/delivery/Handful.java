package petitions.mailing.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import petitions.mailing.Recipient;
import petitions.mailing.delivery.Claim.Attempt;
import petitions.mailing.wire.Attendant;
import petitions.mailing.wire.Outcome;
import petitions.mailing.wire.Outgoing;
import petitions.mailing.wire.Relays;

/**
 * Recipients of one look, on their way over one connection. Each mail counts as under way from when it may go until what
 * became of it is written down, which begins with the relay's answer and not with the last one's.
 */
final class Handful {

    /** Decided without a mail that are written down in one go: a few, so as not to keep others' mails waiting. */
    private static final int TOGETHER = 8;

    private final Claim claim;
    private final Predicate<Recipient> mayGo;
    private final Verdicts verdicts;
    private final Recorder recorder;
    private final Clock clock;
    private final List<Passenger> passengers = new ArrayList<>(Handover.SIZE);
    private final List<Entry> decided = new ArrayList<>();
    private final List<CompletableFuture<Void>> written = new ArrayList<>(Handover.SIZE);
    private final List<Entry.Decided> failed = new ArrayList<>();
    private final List<Recipient> left = new ArrayList<>();
    private boolean failing;

    /** @param mayGo asked just before a mail goes */
    Handful(Claim claim, Predicate<Recipient> mayGo, Verdicts verdicts, Recorder recorder, Clock clock) {
        this.claim = claim;
        this.mayGo = mayGo;
        this.verdicts = verdicts;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** One of whom it is known without a mail what becomes of them. */
    void decide(long recipient, Fate fate, String detail) {
        var entry = verdicts.decided(claim.task(), recipient, attempt(recipient), fate, detail);
        decided.add(entry);
        noteFailure(entry);
    }

    /** One whose turn is not now. */
    void leave(Recipient recipient) {
        left.add(recipient);
    }

    /** @param mail what they get, asking and telling the attendant it is given */
    void add(Recipient recipient, Function<Attendant, Outgoing> mail) {
        passengers.add(new Passenger(recipient, mail));
    }

    void send(Relays relays, DeliveryMeters meters) throws InterruptedException {
        for (int from = 0; from < decided.size(); from += TOGETHER) {
            var some = decided.subList(from, Math.min(from + TOGETHER, decided.size()));
            recorder.admit(some.size());
            written.add(recorder.record(some));
        }
        if (passengers.isEmpty()) {
            return;
        }
        try {
            passengers.get(0).admit();
            var mails = passengers.stream().map(passenger -> passenger.mail).toList();
            var outcomes = meters.handover(() -> relays.deliver(mails));
            for (int i = 0; i < outcomes.size(); i++) {
                passengers.get(i).conclude(outcomes.get(i));
            }
        } finally {
            passengers.forEach(Passenger::dismiss);
        }
    }

    /** Whose turn did not come. */
    List<Recipient> left() {
        return left.stream().sorted(Comparator.comparingLong(Recipient::id)).toList();
    }

    /** What failed for good. */
    List<Entry.Decided> failed() {
        return failed;
    }

    /** Done once everybody but those left is in the ledger. */
    CompletableFuture<Void> written() {
        return CompletableFuture.allOf(written.toArray(CompletableFuture<?>[]::new));
    }

    private Attempt attempt(long recipient) {
        return claim instanceof Claim.Retries retries ? retries.due().get(recipient) : Attempt.first(clock.instant());
    }

    private void noteFailure(Entry entry) {
        if (entry instanceof Entry.Decided settled
                && (settled.fate() == Fate.REFUSED || settled.fate() == Fate.INVALID)) {
            failed.add(settled);
        }
    }

    private final class Passenger implements Attendant {

        private final Recipient recipient;
        private final Outgoing mail;
        private boolean admitted;
        private boolean concluded;

        Passenger(Recipient recipient, Function<Attendant, Outgoing> mail) {
            this.recipient = recipient;
            this.mail = mail.apply(this);
        }

        /** The first waits as long as it takes, with nobody waiting for it. */
        void admit() throws InterruptedException {
            recorder.admit(1);
            admitted = true;
        }

        @Override
        public boolean mayGo() {
            admitted = admitted || recorder.admitsSoon();
            return admitted && !failing && mayGo.test(recipient);
        }

        /** Whether more may be refused is for the mailing's limits to say. */
        @Override
        public void refused() {
            failing = true;
        }

        @Override
        public void accepted() {
            conclude(new Outcome.Accepted());
        }

        void conclude(Outcome outcome) {
            if (!concluded) {
                verdicts.on(outcome, claim.task(), recipient, attempt(recipient.id()))
                        .ifPresentOrElse(this::writeDown, () -> left.add(recipient));
            }
        }

        private void writeDown(Entry entry) {
            written.add(recorder.record(List.of(entry)));
            concluded = true;
            noteFailure(entry);
        }

        void dismiss() {
            if (admitted && !concluded) {
                recorder.dismiss(1);
            }
        }
    }
}
