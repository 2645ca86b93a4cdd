package petitions.mailing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Whoever a mailing goes to, in segments that are named by whoever orders it. Who belongs to a segment is settled by the
 * cut-off and never changes after it; whether they still want the mail is asked apart, just before it goes.
 */
public interface Audience {

    /** How many {@code segment} has. */
    long count(Scope scope);

    /**
     * Where a range of {@code size} recipients after {@code afterId} ends; empty if fewer than that are left.
     *
     * @return the id of the last one
     */
    OptionalLong end(Scope scope, long afterId, int size);

    /** The next recipients after {@code afterId} up to {@code toId}, by ascending id. */
    List<Recipient> page(Scope scope, long afterId, long toId, int limit);

    /** Those of {@code ids} that are still known, whether they want mail or not. */
    List<Recipient> find(String segment, Collection<Long> ids);

    /** Those of {@code ids} who may still be written to. */
    Set<Long> wanted(String segment, Collection<Long> ids);

    /** Whether anybody is still to be told: not, if what the segment is about was taken down. */
    boolean isCurrent(String segment);

    /**
     * One segment of a mailing.
     *
     * @param earlier segments of the same mailing that come before it: who is in those is not repeated here
     * @param cutOff whoever joined later, or had left by then, is not in it
     */
    record Scope(String segment, List<String> earlier, Instant cutOff) {}
}
