package petitions.correspondence;

import java.net.URI;
import java.util.List;
import petitions.mailing.Recipient;

/**
 * Somebody who gets a mail: what to call them, whether they started the petition, and their way out.
 *
 * @param link what a letter to them is for; null for those who get none
 * @param list what a mail to them lists
 */
public record Reader(String name, boolean creator, URI unsubscribe, URI link, List<Recipient.Item> list) {

    public Reader(String name, boolean creator, URI unsubscribe) {
        this(name, creator, unsubscribe, null, List.of());
    }
}
