package petitions.mailing;

import java.time.Instant;
import java.util.List;

/** Whoever a mailing goes to, in segments that are named by whoever orders it; each is read page by page. */
public interface Audience {

    /**
     * The next recipients of {@code segment} after {@code afterId}, by ascending id.
     *
     * @param earlier segments of the same mailing that come before this one: who is in those is not repeated here
     * @param cutOff whoever joined later is left out
     */
    List<Recipient> page(String segment, List<String> earlier, long afterId, int limit, Instant cutOff);

    /** Whether this recipient may still be written to; asked just before each mail. */
    boolean isWanted(String segment, long recipientId);
}
