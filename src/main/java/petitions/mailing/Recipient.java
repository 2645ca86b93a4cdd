package petitions.mailing;

import java.net.URI;

/**
 * One person to write to.
 *
 * @param id unique within the mailing's audience, ascending within a segment
 * @param unsubscribe the way out; null for someone who is written to on duty
 */
public record Recipient(long id, String name, String address, URI unsubscribe) {

    /** Names, addresses and tokens stay out of logs. */
    @Override
    public String toString() {
        return "recipient " + id;
    }
}
