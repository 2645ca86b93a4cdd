package petitions.rehearsal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import petitions.petition.PetitionId;

/** One event of a life; which components are set depends on its kind. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LifeEvent(
        OffsetDateTime at,
        String kind,
        Long petition,
        @JsonProperty("petitions") List<Long> several,
        Integer threshold,
        String department,
        LocalDate due,
        Integer version,
        @JsonProperty("responded_on") LocalDate respondedOn,
        String summary,
        String details,
        @JsonProperty("reply_by") LocalDate replyBy,
        String reason,
        String subject,
        String body,
        @JsonProperty("debate_on") LocalDate debateOn,
        @JsonProperty("debate_at") LocalTime debateAt,
        @JsonProperty("time_note") String timeNote,
        String venue,
        @JsonProperty("lead_member") String leadMember,
        @JsonProperty("decided_on") LocalDate decidedOn,
        @JsonProperty("new_date") LocalDate newDate,
        @JsonProperty("debated_on") LocalDate debatedOn,
        @JsonProperty("video_url") String videoUrl,
        @JsonProperty("transcript_url") String transcriptUrl) {

    /** When it happened. */
    public Instant instant() {
        return at.toInstant();
    }

    /** The petitions that it concerns, as the file orders them. */
    public List<PetitionId> petitions() {
        return several != null ? several.stream().map(PetitionId::new).toList() : List.of(new PetitionId(petition));
    }

    PetitionId onlyPetition() {
        return petitions().get(0);
    }

    /** {@code debate-scheduled on 17 December 2020}, for messages. */
    String words() {
        return "%s at %s (petition %s)".formatted(kind, at, petitions());
    }
}
