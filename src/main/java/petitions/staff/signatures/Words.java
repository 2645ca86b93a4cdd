package petitions.staff.signatures;

import java.time.Instant;
import java.util.Map;
import petitions.platform.text.Dates;

/** Says codes as people do. */
public final class Words {

    private static final Map<String, String> FATES = Map.of(
            "accepted", "Sent",
            "refused", "Refused",
            "deferred", "Put off",
            "suppressed", "Not sent: the address took no mail",
            "unsubscribed", "Not sent: they had unsubscribed",
            "cancelled", "Not sent: the petition had been taken down",
            "invalid", "Not sent: no mail can be written to them",
            "left-out", "Not sent: the mailing ended before it could be tried again");

    private static final Map<String, String> CAUSES = Map.of(
            "refused", "a mail server refused the address",
            "bounced", "a mail to it came back",
            "complained", "whoever reads it called a mail of ours unwanted");

    private static final Map<String, String> RETURNED =
            Map.of("bounce", "It came back", "complaint", "They called it unwanted");

    /** By the beginning of the enhanced code. Source: RFC 3463, 3. */
    private static final Map<String, String> MEANINGS = Map.of(
            "5.1.", "there is no such address",
            "5.2.1", "the mailbox is disabled",
            "5.2.2", "the mailbox is full",
            "5.4.", "no server takes mail for it",
            "5.6.", "the server could not read the mail",
            "5.7.", "the server objects to the sender or the text",
            "4.2.2", "the mailbox is full for now",
            "4.4.", "the server could not be reached",
            "4.7.", "the server takes no mail from us for now");

    public String fate(String fate) {
        return fate == null ? "Sent" : FATES.getOrDefault(fate, fate);
    }

    public String cause(String cause) {
        return CAUSES.getOrDefault(cause, cause);
    }

    /** @param reason a cause, and its codes in brackets */
    public String whyTakenOff(String reason) {
        var parts = reason.split(" ", 2);
        boolean hasCodes = parts.length == 2 && !parts[0].equals("complained");
        return cause(parts[0]) + (hasCodes ? " " + parts[1] : "");
    }

    public String returned(String kind) {
        return RETURNED.getOrDefault(kind, kind);
    }

    /** Empty where the code says nothing that everybody should know. */
    public String meaning(String codes) {
        return MEANINGS.entrySet().stream()
                .filter(entry -> codes != null && (" " + codes).contains(" " + entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    public String moment(Instant instant) {
        return Dates.moment(instant);
    }
}
