package petitions.mailing.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import petitions.mailing.Recipient;
import petitions.mailing.Suppressions;
import petitions.mailing.Suppressions.Cause;
import petitions.mailing.delivery.Claim.Attempt;
import petitions.mailing.delivery.Claim.Task;
import petitions.mailing.wire.Outcome;
import petitions.mailing.wire.Reply;

/** What a relay's answer means for one recipient. */
@Component
class Verdicts {

    /** Of the codes about an address those that are about the sender's. Source: RFC 3463, 3.2. */
    private static final Set<String> SENDER_CODES = Set.of("5.1.7", "5.1.8");

    private static final String NO_ANSWER = "no answer";

    private final RetryPolicy policy;
    private final Suppressions suppressions;
    private final Clock clock;

    Verdicts(RetryPolicy policy, Suppressions suppressions, Clock clock) {
        this.policy = policy;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** What to write down; nothing, if the mail's turn has not come. */
    Optional<Entry> on(Outcome outcome, Task task, Recipient recipient, Attempt attempt) {
        if (outcome instanceof Outcome.Accepted) {
            return Optional.of(decided(task, recipient.id(), attempt, Fate.ACCEPTED, null));
        }
        if (outcome instanceof Outcome.Unsendable) {
            return Optional.of(decided(task, recipient.id(), attempt, Fate.INVALID, "needs SMTPUTF8"));
        }
        if (outcome instanceof Outcome.Unknown) {
            return Optional.of(deferred(task, recipient, attempt, NO_ANSWER, true));
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Optional.of(refused(refused.reply(), task, recipient, attempt));
        }
        return Optional.empty();
    }

    private Entry refused(Reply reply, Task task, Recipient recipient, Attempt attempt) {
        if (reply.isTransient()) {
            return deferred(task, recipient, attempt, reply.toString(), false);
        }
        if (reply.enhanced().startsWith("5.1.") && !SENDER_CODES.contains(reply.enhanced())) {
            suppressions.suppress(List.of(recipient.address()), Cause.REFUSED, reply.toString());
        }
        return decided(task, recipient.id(), attempt, Fate.REFUSED, reply.toString());
    }

    Entry decided(Task task, long recipient, Attempt attempt, Fate fate, String detail) {
        return new Entry.Decided(task.mailing(), recipient, fate, detail, attempt.listed());
    }

    private Entry deferred(Task task, Recipient recipient, Attempt attempt, String reply, boolean ambiguous) {
        var now = clock.instant();
        if (policy.givesUp(attempt.firstTriedAt(), now)) {
            return decided(task, recipient.id(), attempt, Fate.REFUSED, "expired after " + reply);
        }
        return new Entry.Deferred(
                task.mailing(),
                recipient.id(),
                task.segment(),
                attempt.number() + 1,
                attempt.firstTriedAt(),
                policy.next(attempt.number(), now),
                reply,
                ambiguous);
    }
}
