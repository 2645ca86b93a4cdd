package petitions.mailing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.web.util.HtmlUtils;
import petitions.platform.text.Language;
import petitions.platform.text.OneLine;

/** Places in a frozen mail for what is personal. Whoever writes a mail strips these characters from what it quotes. */
public final class Slots {

    public static final String NAME = "\uE001";
    public static final String UNSUBSCRIBE = "\uE002";

    /** The link that this mail is for. */
    public static final String LINK = "\uE003";

    /** What this reader's mail lists, an item a line. */
    public static final String LIST = "\uE004";

    private static final Pattern SLOT = Pattern.compile("[" + NAME + UNSUBSCRIBE + LINK + "]");

    private Slots() {}

    /** What one person gets: text and HTML with the slots filled, everything else as it was. */
    public static Content fill(Content content, String name, URI unsubscribe) {
        return fill(content, Map.of(NAME, greeting(name), UNSUBSCRIBE, address(unsubscribe, "its way out")));
    }

    /** The same where the mail may be for a link as well; null if it is not. */
    public static Content fill(Content content, String name, URI unsubscribe, @Nullable URI link) {
        var filled = fill(content, name, unsubscribe);
        return link == null ? filled : fill(filled, Map.of(LINK, link.toString()));
    }

    /** The same mail with what it lists for one person. */
    public static Content fillList(Content content, List<Recipient.Item> items, Language mail) {
        return new Content(
                content.subject(),
                content.text().replace(LIST, listed(items)),
                content.html().replace(LIST, listedInHtml(items, mail)));
    }

    /** An item a line. */
    public static String listed(List<Recipient.Item> items) {
        return items.stream()
                .map(item -> "- %s: %s".formatted(OneLine.of(item.words()), item.address()))
                .collect(Collectors.joining("\n"));
    }

    /** The same, saying of what is in another language than the mail which that is. */
    public static String listedInHtml(List<Recipient.Item> items, Language mail) {
        return items.stream()
                .map(item -> "<li style=\"margin:0 0 6px;\"%s><a href=\"%s\">%s</a></li>"
                        .formatted(
                                item.language() == mail
                                        ? ""
                                        : " lang=\"%s\""
                                                .formatted(item.language().code()),
                                HtmlUtils.htmlEscape(item.address().toString(), "UTF-8"),
                                HtmlUtils.htmlEscape(OneLine.of(item.words()), "UTF-8")))
                .collect(Collectors.joining("\n"));
    }

    /** The same for a letter, which needs no way out. */
    public static Content fillLetter(Content content, String name, URI link) {
        return fill(content, Map.of(NAME, greeting(name), LINK, address(link, "the link that it is for")));
    }

    private static Content fill(Content content, Map<String, String> values) {
        return new Content(
                content.subject(),
                fill(content.text(), values, value -> value),
                fill(content.html(), values, value -> HtmlUtils.htmlEscape(value, "UTF-8")));
    }

    private static String fill(String body, Map<String, String> values, UnaryOperator<String> written) {
        return SLOT.matcher(body)
                .replaceAll(slot ->
                        Matcher.quoteReplacement(written.apply(values.getOrDefault(slot.group(), slot.group()))));
    }

    private static String greeting(String name) {
        return OneLine.of(Objects.requireNonNull(name, "A mail cannot be filled in without a name."));
    }

    private static String address(URI link, String what) {
        return Objects.requireNonNull(link, "A mail cannot be filled in without %s.".formatted(what))
                .toString();
    }
}
