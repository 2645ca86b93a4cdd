package petitions.correspondence;

import java.net.URI;
import petitions.platform.text.OneLine;

/** A petition as a mail names it: what it asks for, on one line, and where to read more. */
public record PetitionLink(long number, String action, URI url) {

    public PetitionLink {
        action = OneLine.of(action);
    }
}
