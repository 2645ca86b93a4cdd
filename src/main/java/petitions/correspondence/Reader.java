package petitions.correspondence;

import java.net.URI;

/**
 * Somebody who gets a mail: what to call them, whether they started the petition, and their way out.
 *
 * @param link what a letter to them is for; null for those who get none
 */
public record Reader(String name, boolean creator, URI unsubscribe, URI link) {

    public Reader(String name, boolean creator, URI unsubscribe) {
        this(name, creator, unsubscribe, null);
    }
}
