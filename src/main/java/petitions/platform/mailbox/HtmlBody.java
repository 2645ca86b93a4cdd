package petitions.platform.mailbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail's HTML for its frame, in which a link opens beside the mailbox and not inside the frame. */
final class HtmlBody {

    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final String BASE = "<base target=\"_blank\">";

    private HtmlBody() {}

    static String opensLinksOutside(String html) {
        Matcher head = HEAD.matcher(html);
        return head.find() ? html.substring(0, head.end()) + BASE + html.substring(head.end()) : BASE + html;
    }
}
