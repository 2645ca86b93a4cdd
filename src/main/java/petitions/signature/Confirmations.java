package petitions.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.petition.DeadlineSettings;

/**
 * Whoever signed says by mail that it was them. Only then does the signature count, and takes one of the two places that
 * an address has: whoever types somebody else's address takes none.
 */
@Service
public class Confirmations {

    /** There are two places, and each is lost to somebody else once at most. */
    private static final int TRIES = 3;

    private final ConfirmationRows rows;
    private final DeadlineSettings deadlines;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final AtomicLong confirmed = new AtomicLong();

    Confirmations(
            ConfirmationRows rows, DeadlineSettings deadlines, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Empty if there is no such signature, or none that can be confirmed. */
    @Transactional(readOnly = true)
    public Optional<Confirmation> find(long signature) {
        return rows.find(signature).map(row -> {
            var until = row.closing().plus(deadlines.lateConfirmation());
            var postcode = row.person().postcode();
            return new Confirmation(
                    row.petition(),
                    state(row, until),
                    until,
                    row.person().name(),
                    postcode == null ? null : Postcode.written(postcode),
                    row.updates());
        });
    }

    private Confirmation.State state(ConfirmationRows.Row row, Instant until) {
        if (!row.stands()) {
            return Confirmation.State.VOID;
        }
        if (row.confirmed()) {
            return Confirmation.State.CONFIRMED;
        }
        if (clock.instant().isAfter(until)) {
            return Confirmation.State.TOO_LATE;
        }
        return rows.place(row).isPresent() ? Confirmation.State.AWAITED : Confirmation.State.TAKEN;
    }

    /** With mail if it was asked for when it was signed. */
    public Optional<Confirmation> confirm(long signature) {
        return confirm(signature, find(signature).filter(Confirmation::updates).isPresent());
    }

    /**
     * Confirms it, if it can be: also for a while after the close, as it was made before it. Safe to repeat.
     *
     * @param updates whether whoever confirms it asks to hear more of the petition: the form may have been somebody else
     */
    public Optional<Confirmation> confirm(long signature, boolean updates) {
        for (int tries = 1; true; tries++) {
            try {
                if (Boolean.TRUE.equals(transactions.execute(confirming -> take(signature, updates)))) {
                    confirmed.incrementAndGet();
                }
                return transactions.execute(looking -> find(signature));
            } catch (DuplicateKeyException somebodyWasFaster) {
                if (tries == TRIES) {
                    throw somebodyWasFaster;
                }
            }
        }
    }

    /** How many were confirmed on this node since its start. */
    long confirmed() {
        return confirmed.get();
    }

    /** @return whether this confirmed it */
    private boolean take(long signature, boolean updates) {
        Instant now = clock.instant();
        var place = rows.find(signature).filter(row -> !row.confirmed()).flatMap(rows::place);
        place.ifPresent(free -> rows.confirm(signature, free, updates, now, now.minus(deadlines.lateConfirmation())));
        return place.isPresent();
    }
}
