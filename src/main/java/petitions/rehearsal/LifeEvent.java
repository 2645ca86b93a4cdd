package petitions.rehearsal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.platform.text.Dates;

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

    /** {@code debate-scheduled (petition 300239) on Thursday 17 December 2020 at noon}, for messages. */
    String words() {
        var numbers = petitions().stream().map(PetitionId::toString).toList();
        return "%s (petition %s) on %s".formatted(kind, String.join(", ", numbers), Dates.moment(instant()));
    }

    /** The same at another instant. */
    LifeEvent at(Instant instant) {
        return later(instant.atZone(London.ZONE).toOffsetDateTime(), 0);
    }

    /** The same, so many weeks later: on the same day of the week and at the same time in London. */
    LifeEvent later(long weeks) {
        return later(weeksLater(at, weeks), weeks);
    }

    private LifeEvent later(OffsetDateTime moment, long weeks) {
        return new LifeEvent(
                moment,
                kind,
                petition,
                several,
                threshold,
                department,
                later(due, weeks),
                version,
                later(respondedOn, weeks),
                summary,
                details,
                later(replyBy, weeks),
                reason,
                subject,
                body,
                later(debateOn, weeks),
                debateAt,
                timeNote,
                venue,
                leadMember,
                later(decidedOn, weeks),
                later(newDate, weeks),
                later(debatedOn, weeks),
                videoUrl,
                transcriptUrl);
    }

    static OffsetDateTime weeksLater(OffsetDateTime moment, long weeks) {
        return moment.atZoneSameInstant(London.ZONE).plusWeeks(weeks).toOffsetDateTime();
    }

    private static LocalDate later(LocalDate date, long weeks) {
        return date == null ? null : date.plusWeeks(weeks);
    }
}
