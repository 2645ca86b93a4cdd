package petitions.platform.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;

/**
 * One mail, as one recipient got it.
 *
 * @param id counts every mail that was ever caught, from 1
 * @param to the address that the relay was told to deliver to
 * @param text the plain body; empty when there is none
 * @param html the HTML body; empty when there is none, and never to be trusted
 * @param headers decoded, in the mail's order; those of one name are joined by a comma
 */
public record CaughtMail(
        long id,
        @JsonProperty("received_at") Instant receivedAt,
        String from,
        String to,
        String subject,
        String text,
        String html,
        Map<String, String> headers) {

    /** What a page calls it. */
    public String title() {
        return subject.isBlank() ? "(no subject)" : subject;
    }
}
