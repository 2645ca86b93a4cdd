package petitions.petition;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a petition beside its life.
 *
 * @param rejection null unless it was rejected
 * @param creatorName as an import named them; null if nobody was named, or the creator signed here
 * @param departments who answers for it, as that was published
 * @param importedAt null if it was opened here
 */
public record PetitionFacts(
        String committeeNote,
        Instant moderationThresholdReachedAt,
        Instant rejectedAt,
        Rejection rejection,
        String creatorName,
        List<String> topics,
        List<Answering> departments,
        Instant importedAt) {

    /** @param code any that was published: codes that nobody here knows are data too */
    public record Rejection(String code, String details) {}

    public record Answering(String acronym, String name, String url) {}

    public PetitionFacts {
        topics = List.copyOf(topics);
        departments = List.copyOf(departments);
    }

    public PetitionFacts importedAt(Instant now) {
        return new PetitionFacts(
                committeeNote,
                moderationThresholdReachedAt,
                rejectedAt,
                rejection,
                creatorName,
                topics,
                departments,
                now);
    }

    public boolean isImported() {
        return importedAt != null;
    }
}
