package petitions.platform.text;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** What others published as plain text, for people to read: in paragraphs, to the letter, with addresses to follow. */
public final class PlainProse {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\h*\\n\\s*");

    /** Without what ends the sentence around it. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?'()\\[\\]’”]", Pattern.CASE_INSENSITIVE);

    private PlainProse() {}

    public static String toHtml(String text) {
        return text.isBlank()
                ? ""
                : Arrays.stream(BETWEEN_PARAGRAPHS.split(
                                text.strip().replace("\r\n", "\n").replace('\r', '\n')))
                        .map(PlainProse::paragraph)
                        .collect(Collectors.joining("\n"));
    }

    private static String paragraph(String text) {
        var html = new StringBuilder("<p>");
        var address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            html.append(escaped(text.substring(done, address.start())))
                    .append("<a href=\"")
                    .append(escaped(address.group()))
                    .append("\" rel=\"noopener nofollow\">")
                    .append(escaped(address.group()))
                    .append("</a>");
            done = address.end();
        }
        return html.append(escaped(text.substring(done))).append("</p>").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br />\n");
    }
}
