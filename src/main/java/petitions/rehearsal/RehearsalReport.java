package petitions.rehearsal;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a rehearsal saw. Instants are UTC with three decimals.
 *
 * @param ended what each petition came to
 * @param mails all that a relay took
 */
public record RehearsalReport(
        Map<String, String> ended,
        List<Event> events,
        List<Deadline> deadlines,
        int mails,
        List<PetitionSummary> petitions,
        @JsonProperty("not_followed") String notFollowed) {

    private static final String UTC = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'";

    /** @param waiting what the processes wait for afterwards */
    public record Event(
            @JsonFormat(pattern = UTC, timezone = "UTC") Instant at,
            String kind,
            List<Long> petitions,
            List<Mailing> mailings,
            List<String> waiting) {}

    public record Mailing(
            String kind,

            @JsonFormat(pattern = UTC, timezone = "UTC") @JsonProperty("ordered_at")
            Instant orderedAt,

            List<String> audience,
            int recipients,
            int delivered) {}

    /** @param petition the first, where a debate has several */
    public record Deadline(
            @JsonFormat(pattern = UTC, timezone = "UTC") Instant at,
            String kind,
            Long petition,
            List<Mailing> mailings) {}

    public record PetitionSummary(
            long id,
            String state,

            @JsonFormat(pattern = UTC, timezone = "UTC") @JsonProperty("opened_at")
            Instant openedAt,

            @JsonFormat(pattern = UTC, timezone = "UTC") @JsonProperty("closed_at")
            Instant closedAt,

            @JsonProperty("signature_count") int signatureCount) {}
}
