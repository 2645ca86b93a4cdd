package petitions.mailing;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import petitions.platform.text.OneLine;

/** Places in a frozen mail for what is personal. Whoever writes a mail strips these characters from what it quotes. */
public final class Slots {

    public static final String NAME = "\uE001";
    public static final String UNSUBSCRIBE = "\uE002";

    private static final Pattern SLOT = Pattern.compile("[" + NAME + UNSUBSCRIBE + "]");

    private Slots() {}

    /** What one person gets: text and HTML with the slots filled, everything else as it was. */
    public static Content fill(Content content, String name, URI unsubscribe) {
        var greeted = OneLine.of(Objects.requireNonNull(name, "A mail cannot be filled in without a name."));
        var wayOut = Objects.requireNonNull(unsubscribe, "A mail cannot be filled in without its way out.")
                .toString();
        return new Content(
                content.subject(),
                fill(content.text(), greeted, wayOut),
                fill(content.html(), HtmlUtils.htmlEscape(greeted, "UTF-8"), HtmlUtils.htmlEscape(wayOut, "UTF-8")));
    }

    private static String fill(String body, String name, String unsubscribe) {
        return SLOT.matcher(body)
                .replaceAll(slot -> Matcher.quoteReplacement(slot.group().equals(NAME) ? name : unsubscribe));
    }
}
