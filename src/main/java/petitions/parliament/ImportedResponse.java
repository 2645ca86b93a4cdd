package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A response that was published elsewhere, in plain text.
 *
 * @param publishedAt when a response was first published; {@code respondedOn} and {@code updatedAt} move when it is revised
 */
public record ImportedResponse(
        LocalDate respondedOn,
        String summary,
        String details,
        Instant createdAt,
        Instant updatedAt,
        Instant publishedAt) {}
