package petitions.mailing;

import java.net.URI;

/**
 * One person to write to.
 *
 * @param id unique within the mailing's audience, ascending within a segment
 * @param unsubscribe the way out; null for someone who is written to on duty, or once
 * @param link what a mail with {@link Slots#LINK} is for; null otherwise
 */
public record Recipient(long id, String name, String address, URI unsubscribe, URI link) {

    public Recipient(long id, String name, String address, URI unsubscribe) {
        this(id, name, address, unsubscribe, null);
    }

    /** Names, addresses and tokens stay out of logs. */
    @Override
    public String toString() {
        return "recipient " + id;
    }
}
