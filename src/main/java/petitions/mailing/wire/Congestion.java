package petitions.mailing.wire;

import java.util.List;
import petitions.mailing.wire.Outcome.Refused;

/** Whether a relay asks for less. Some say so about single recipients whom they do not know yet, which means nothing. */
final class Congestion {

    private static final int CLOSING = 421;

    /** Where nobody authenticates any more it is how Amazon SES says that its rate is exceeded. */
    private static final int THROTTLED = 454;

    /** Of a batch, in which "later, for policy's sake" is no longer about single recipients. */
    private static final double TELLING_SHARE = 0.25;

    /** Such answers to one batch. Fewer are about those recipients, for letters go in batches of one. */
    private static final int TELLING = 3;

    private Congestion() {}

    static boolean isIn(Passage passage) {
        var halt = passage.halt();
        if (halt != null && halt.reply() != null && (isAboutUs(halt.reply()) || isPolicy(halt.reply()))) {
            return true;
        }
        List<Reply> refusals = passage.outcomes().stream()
                .filter(Refused.class::isInstance)
                .map(outcome -> ((Refused) outcome).reply())
                .toList();
        long policy = refusals.stream().filter(Congestion::isPolicy).count();
        return refusals.stream().anyMatch(Congestion::isAboutUs)
                || policy >= TELLING && policy >= TELLING_SHARE * passage.handedOverCount();
    }

    /** Not for other reasons to close, such as 4.4.2. Source: RFC 3463, 3.4 (4.3.2: not accepting messages) and 3.8. */
    private static boolean isAboutUs(Reply reply) {
        return reply.code() == THROTTLED
                || reply.code() == CLOSING
                        && (reply.enhanced().isEmpty() || reply.enhanced().equals("4.3.2") || isPolicyStatus(reply));
    }

    private static boolean isPolicy(Reply reply) {
        return (reply.code() == 450 || reply.code() == 451) && isPolicyStatus(reply);
    }

    /** Source: RFC 3463, 3.8. */
    private static boolean isPolicyStatus(Reply reply) {
        return reply.enhanced().startsWith("4.7.");
    }
}
