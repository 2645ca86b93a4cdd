package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Refused;

/**
 * What staff tell signers in their own words.
 *
 * @param petition what it is about, unless it is about a debate
 * @param debate what it is about, unless it is about a petition
 * @param text the latest edition
 * @param writtenBy who wrote that edition
 * @param approvedAt when it was approved, and so became public; null until then
 */
public record Notice(
        NoticeId id,
        Kind kind,
        PetitionId petition,
        DebateId debate,
        LocalDate occurredOn,
        NoticeText text,
        int edition,
        String writtenBy,
        Instant createdAt,
        String approvedBy,
        Instant approvedAt,
        String returnedBy,
        String returnedReason) {

    public enum Kind {
        RELATED_ACTIVITY,
        DEBATE_SCHEDULED,
        DEBATE_POSTPONED,
        DEBATE_RESCHEDULED,
        DEBATE_HELD,
        DEBATE_DECLINED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public boolean isApproved() {
        return approvedAt != null;
    }

    /** Four eyes: what everyone will read was read by a second person first. */
    public void mayBeApprovedBy(Actor by) {
        mayBeChanged();
        if (returnedBy != null) {
            throw new Refused(
                    "“%s” was returned; it can be approved once it has been revised.".formatted(text.subject()));
        }
        if (by.name().equals(writtenBy)) {
            throw new Refused("You wrote “%s”; someone else must approve it.".formatted(text.subject()));
        }
    }

    void mayBeChanged() {
        if (isApproved()) {
            throw new Refused("“%s” has been approved already.".formatted(text.subject()));
        }
    }
}
