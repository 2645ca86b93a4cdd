package petitions.mailing;

import java.net.URI;
import java.util.List;
import petitions.platform.text.Language;

/**
 * One person to write to.
 *
 * @param id unique within the mailing's audience, ascending within a segment
 * @param language that they are written to in, if the mail is in it
 * @param unsubscribe the way out; null for someone who is written to on duty, or once
 * @param link what a mail with {@link Slots#LINK} is for; null otherwise
 * @param list what a mail with {@link Slots#LIST} lists
 */
public record Recipient(
        long id, String name, String address, Language language, URI unsubscribe, URI link, List<Item> list) {

    /** One line of a list, and where it leads. */
    public record Item(String words, Language language, URI address) {}

    public Recipient {
        list = List.copyOf(list);
    }

    public Recipient(long id, String name, String address, URI unsubscribe, URI link) {
        this(id, name, address, Language.ENGLISH, unsubscribe, link, List.of());
    }

    public Recipient(long id, String name, String address, URI unsubscribe) {
        this(id, name, address, unsubscribe, null);
    }

    /** Names, addresses and tokens stay out of logs. */
    @Override
    public String toString() {
        return "recipient " + id;
    }
}
