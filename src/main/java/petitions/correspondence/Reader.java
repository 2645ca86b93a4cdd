package petitions.correspondence;

import java.net.URI;

/** Somebody who gets a mail: what to call them, whether they started the petition, and their way out. */
public record Reader(String name, boolean creator, URI unsubscribe) {}
