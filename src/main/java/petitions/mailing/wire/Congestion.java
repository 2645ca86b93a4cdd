package petitions.mailing.wire;

import java.util.List;
import petitions.mailing.wire.Outcome.Refused;

/** Whether a relay asks for less. Some say so about single recipients whom they do not know yet, which means nothing. */
final class Congestion {

    private static final int CLOSING = 421;

    /** Of a batch, in which "later, for policy's sake" is no longer about single recipients. */
    private static final double TELLING_SHARE = 0.25;

    private Congestion() {}

    static boolean isIn(Passage passage) {
        var halt = passage.halt();
        if (halt != null && halt.reply() != null && asksForLess(halt.reply())) {
            return true;
        }
        List<Reply> refusals = passage.outcomes().stream()
                .filter(Refused.class::isInstance)
                .map(outcome -> ((Refused) outcome).reply())
                .toList();
        long asking = refusals.stream().filter(Congestion::asksForLess).count();
        return refusals.stream().anyMatch(reply -> reply.code() == CLOSING)
                || asking > 0 && asking >= TELLING_SHARE * passage.handedOverCount();
    }

    /** 450, 451 and 421 with 4.7.x. Source: RFC 3463, 3.8 (security or policy status). */
    private static boolean asksForLess(Reply reply) {
        return (reply.code() == CLOSING || reply.code() == 450 || reply.code() == 451)
                && reply.enhanced().startsWith("4.7.");
    }
}
