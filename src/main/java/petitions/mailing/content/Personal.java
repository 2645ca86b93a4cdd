package petitions.mailing.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.HtmlUtils;
import petitions.mailing.Headers;
import petitions.mailing.Recipient;
import petitions.mailing.Slots;
import petitions.mailing.content.CannotBeWritten.Reason;
import petitions.platform.text.Language;

/**
 * What only one mail of a variant has.
 *
 * @param headers whole lines
 * @param unsubscribe null for someone who is written to on duty, or once
 * @param link null where the mail has no place for it
 */
record Personal(
        byte[] headers, String name, String unsubscribe, String link, Language language, List<Recipient.Item> list) {

    /** Octets that a link may have in a line of a header, with room for its header's name. Source: RFC 5322, 2.1.1. */
    private static final int LINK_LIMIT = 998 - 30;

    static Personal of(Addressee addressee, String messageId, Recipient recipient) {
        var unsubscribe = recipient.unsubscribe();
        var purpose = recipient.link();
        var headers = new StringBuilder(256)
                .append("To: ")
                .append(addressee.header())
                .append("\r\nMessage-ID: ")
                .append(messageId)
                .append("\r\n");
        if (unsubscribe != null) {
            var link = unsubscribe.toASCIIString();
            if (link.length() > LINK_LIMIT) {
                throw new CannotBeWritten(Reason.WAY_OUT);
            }
            headers.append("List-Unsubscribe: <")
                    .append(Headers.safe("List-Unsubscribe", link))
                    .append(">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
        }
        return new Personal(
                headers.toString().getBytes(StandardCharsets.UTF_8),
                addressee.name(),
                unsubscribe == null ? null : unsubscribe.toString(),
                purpose == null ? null : purpose.toString(),
                recipient.language(),
                recipient.list());
    }

    /** Appends what belongs into {@code slot}. */
    void fill(Slot slot, QuotedPrintable out) {
        switch (slot) {
            case HEADERS -> out.raw(headers);
            case NAME -> out.append(name);
            case UNSUBSCRIBE -> out.append(unsubscribe);
            case NAME_IN_HTML -> out.append(HtmlUtils.htmlEscape(name, "UTF-8"));
            case UNSUBSCRIBE_IN_HTML -> out.append(HtmlUtils.htmlEscape(unsubscribe, "UTF-8"));
            case LINK -> out.append(link);
            case LINK_IN_HTML -> out.append(HtmlUtils.htmlEscape(link, "UTF-8"));
            case LIST -> out.append(Slots.listed(list));
            case LIST_IN_HTML -> out.append(Slots.listedInHtml(list, language));
            case END -> {}
        }
    }

    /** Names, addresses and tokens stay out of logs. */
    @Override
    public String toString() {
        return "what is personal";
    }
}
