package petitions.correspondence;

import java.net.URI;
import java.util.List;
import petitions.mailing.Recipient;
import petitions.platform.text.Language;
import petitions.platform.words.ChosenLanguage;

/**
 * Somebody who gets a mail: what to call them, whether they started the petition, and their way out.
 *
 * @param link what a letter to them is for; null for those who get none
 * @param list what a mail to them lists
 */
public record Reader(
        String name, boolean creator, Language language, URI unsubscribe, URI link, List<Recipient.Item> list) {

    public Reader(String name, boolean creator, URI unsubscribe) {
        this(name, creator, Language.ENGLISH, unsubscribe, null, List.of());
    }

    /** The same person, had they chosen {@code other}. */
    public Reader readingIn(Language other) {
        return new Reader(
                name,
                creator,
                other,
                ChosenLanguage.in(other, unsubscribe),
                link == null ? null : ChosenLanguage.in(other, link),
                list.stream()
                        .map(item -> new Recipient.Item(
                                item.words(), item.language(), ChosenLanguage.in(other, item.address())))
                        .toList());
    }
}
