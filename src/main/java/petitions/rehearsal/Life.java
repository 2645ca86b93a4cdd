package petitions.rehearsal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The recorded life of one petition or several, as a script: what they say, how many signed by when, and what happened.
 * Instants carry an offset in the file.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Life(
        List<LifePetition> petitions,
        @JsonProperty("signature_counts") Map<Long, List<Count>> signatureCounts,
        List<LifeEvent> events) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LifePetition(
            long id,
            String action,
            String background,
            @JsonProperty("additional_details") String additionalDetails,
            String department) {}

    /** How many had signed by an instant. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Count(OffsetDateTime at, int count) {

        Instant instant() {
            return at.toInstant();
        }
    }

    public Life {
        petitions = petitions == null ? List.of() : List.copyOf(petitions);
        signatureCounts = signatureCounts == null ? Map.of() : Map.copyOf(signatureCounts);
        events = events == null ? List.of() : List.copyOf(events);
    }

    Optional<LifePetition> petition(long id) {
        return petitions.stream().filter(petition -> petition.id() == id).findFirst();
    }

    Life withEvents(List<LifeEvent> others) {
        return new Life(petitions, signatureCounts, others);
    }

    /** The same life, so many weeks later. */
    Life later(long weeks) {
        var counts = new HashMap<Long, List<Count>>();
        signatureCounts.forEach((petition, tallies) -> counts.put(
                petition,
                tallies.stream()
                        .map(tally -> new Count(LifeEvent.weeksLater(tally.at(), weeks), tally.count()))
                        .toList()));
        return new Life(
                petitions,
                counts,
                events.stream().map(event -> event.later(weeks)).toList());
    }
}
