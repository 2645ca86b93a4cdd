package petitions.mailing.wire;

import java.util.Collections;
import java.util.List;
import org.springframework.lang.Nullable;
import petitions.mailing.wire.Outcome.Unsendable;
import petitions.mailing.wire.Outcome.Unsent;
import petitions.mailing.wire.RelayUnavailable.Reason;

/**
 * How one batch went over one connection.
 *
 * @param outcomes one a mail, in order
 * @param halt why the connection is of no more use; null where it is
 */
record Passage(List<Outcome> outcomes, @Nullable RelayFailure halt) {

    static Passage notBegun(int mails) {
        return notBegun(mails, null);
    }

    static Passage notBegun(int mails, @Nullable RelayFailure halt) {
        return new Passage(Collections.nCopies(mails, new Unsent()), halt);
    }

    /** Whether the relay was gone before it was given anything. */
    boolean isInVain() {
        return halt != null && halt.reason() == Reason.UNREACHABLE && !handedOver();
    }

    /** Whether the relay was given anything to decide on. */
    boolean handedOver() {
        return handedOverCount() > 0;
    }

    int handedOverCount() {
        int count = 0;
        for (Outcome outcome : outcomes) {
            count += outcome instanceof Unsent || outcome instanceof Unsendable ? 0 : 1;
        }
        return count;
    }

    /** Whether all mails had their turn, so that more can follow. */
    boolean isComplete() {
        return outcomes.stream().noneMatch(Unsent.class::isInstance);
    }
}
