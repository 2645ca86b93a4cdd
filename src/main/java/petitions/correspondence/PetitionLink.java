package petitions.correspondence;

import java.net.URI;
import petitions.platform.text.Language;
import petitions.platform.text.OneLine;
import petitions.platform.words.ChosenLanguage;

/**
 * A petition as a mail names it: what it asks for, on one line, and where to read more.
 *
 * @param language in which it asks
 */
public record PetitionLink(long number, String action, URI url, Language language) {

    public PetitionLink {
        action = OneLine.of(action);
    }

    /** The same, with its page in the language of the mail that names it. */
    PetitionLink readIn(Language mail) {
        return new PetitionLink(number, action, ChosenLanguage.in(mail, url), language);
    }
}
