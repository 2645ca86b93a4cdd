package petitions.mailing.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.mailing.RelayStandings;
import petitions.mailing.wire.RelayUnavailable;

/** Writes to everyone that a mailing concerns, as far as relays, the sending window and the operators let it. */
@Service
public class MailingDelivery {

    private static final Logger log = LoggerFactory.getLogger(MailingDelivery.class);

    /** How long a mailing that failed is left alone. */
    private static final Duration REST = Duration.ofMinutes(1);

    /** How long a mailing of which nothing goes is left alone. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Claims claims;
    private final Lane lane;
    private final Endings endings;
    private final MailingControl control;
    private final RelayStandings relays;
    private final Recorder recorder;
    private final Halts halts;
    private final Clock clock;
    private final Map<MailingId, Instant> resting = new ConcurrentHashMap<>();

    MailingDelivery(
            Claims claims,
            Lane lane,
            Endings endings,
            MailingControl control,
            RelayStandings relays,
            Recorder recorder,
            Halts halts,
            Clock clock) {
        this.claims = claims;
        this.lane = lane;
        this.endings = endings;
        this.control = control;
        this.relays = relays;
        this.recorder = recorder;
        this.halts = halts;
        this.clock = clock;
    }

    /** Delivers what is due of every mailing, in this thread, and returns when nothing more is due. */
    public void deliverDue() {
        deliver(() -> true);
    }

    /** Whether a lane of this node could do anything. */
    boolean isReady() {
        return !recorder.isBehind() && !halts.isStopping();
    }

    /** Whether a lane would find anything to do, and a relay to hand it to. */
    boolean isAnyDue() {
        var now = clock.instant();
        return claims.isAnyLeft(false, resting()) && relays.all().stream().anyMatch(relay -> relay.mayBeAskedAt(now));
    }

    /** One lane's work: until nothing is due, or {@code goesOn} says no. */
    void deliver(BooleanSupplier goesOn) {
        BooleanSupplier may = () -> goesOn.getAsBoolean() && !halts.isStopping();
        deliver(false, may);
        endings.due().forEach(this::finish);
    }

    /** What fails is laid at the door of its own mailing, also where it had overtaken another. */
    private void deliver(boolean urgentOnly, BooleanSupplier may) {
        boolean found = true;
        while (found && may.getAsBoolean()) {
            found = deliverNext(urgentOnly, may);
        }
    }

    /** Whether there was anything. */
    private boolean deliverNext(boolean urgentOnly, BooleanSupplier may) {
        if (recorder.isBehind()) {
            return false;
        }
        try {
            var claim = claims.next(urgentOnly, resting());
            claim.ifPresent(next -> deliver(next, may));
            return claim.isPresent();
        } catch (RelayUnavailable away) {
            return false;
        } catch (Unclaimable failure) {
            rest(failure.mailing(), failure);
            return true;
        }
    }

    private void deliver(Claim claim, BooleanSupplier may) {
        var mailing = claim.task().mailing();
        try {
            lane.work(claim, () -> deliver(true, may), may);
        } catch (RelayUnavailable unavailable) {
            tell(mailing, unavailable);
            throw unavailable;
        } catch (NothingGoes pause) {
            log.warn("{}; it is tried again after {}", pause.getMessage(), PAUSE);
            resting.put(mailing, clock.instant().plus(PAUSE));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            rest(mailing, failure);
        }
    }

    /** A database that is away comes back; what else fails is likely to fail again. */
    private void rest(MailingId mailing, RuntimeException failure) {
        var cause = failure instanceof Unclaimable ? failure.getCause() : failure;
        if (cause instanceof DataAccessException || cause instanceof TransactionException) {
            log.warn(
                    "Mailing {} waits for the database ({})",
                    mailing,
                    cause.getClass().getSimpleName());
            resting.put(mailing, clock.instant().plus(PAUSE));
        } else {
            log.error("Mailing {} failed; it is tried again after {}", mailing, REST, cause);
            resting.put(mailing, clock.instant().plus(REST));
        }
    }

    /** A relay that is away comes back by itself; one that does not trust us, or that we cannot, does not. */
    private void tell(MailingId mailing, RelayUnavailable unavailable) {
        log.warn("{}; mailing {} waits", unavailable.getMessage(), mailing);
        switch (unavailable.reason()) {
            case TLS ->
                control.pauseItself(
                        mailing,
                        "The relay's connection cannot be trusted: no STARTTLS, or a certificate that does not hold.");
            case AUTHENTICATION ->
                control.pauseItself(mailing, "The relay does not accept our user name and password.");
            case SENDER -> control.pauseItself(mailing, "The relay refuses mail from our address.");
            case UNREACHABLE -> {}
        }
    }

    private void finish(MailingId mailing) {
        try {
            endings.finish(mailing);
        } catch (RuntimeException failure) {
            log.error("The end of mailing {} could not be told; it is tried again", mailing, failure);
        }
    }

    private Set<MailingId> resting() {
        var now = clock.instant();
        return resting.entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
