package petitions.mailing;

import java.util.List;
import java.util.Map;

/**
 * What is to be mailed, to whom, and why. The same subject, event and version is mailed once, however often it is
 * ordered.
 *
 * @param subject what it is about, such as {@code petition:300239}
 * @param event what happened to it, such as {@code government-responded}
 * @param version tells apart what can happen more than once
 * @param kind the kind of mail
 * @param urgent somebody waits for it: it overtakes all that is not, and heeds no sending window
 * @param segments whom it goes to, in this order
 * @param contents the words for each segment, with slots for what is personal
 */
public record MailingOrder(
        String subject,
        String event,
        long version,
        String kind,
        boolean urgent,
        List<String> segments,
        Map<String, Contents> contents) {

    public MailingOrder {
        segments = List.copyOf(segments);
        contents = Map.copyOf(contents);
        if (!contents.keySet().containsAll(segments)) {
            throw new IllegalArgumentException("A segment of %s has no content".formatted(kind));
        }
    }
}
