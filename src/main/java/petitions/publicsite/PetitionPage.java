package petitions.publicsite;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import petitions.parliament.Notice;
import petitions.petition.Petition.State;
import petitions.petition.PetitionFacts;
import petitions.petition.Thresholds;
import petitions.platform.Figures;
import petitions.platform.London;
import petitions.platform.text.Dates;
import petitions.platform.text.OneLine;

/**
 * The petition's page in words; what ends in {@code Html} is safe to show as it is.
 *
 * @param rejection null unless it was rejected, and then nothing is to come
 */
public record PetitionPage(
        String number,
        String title,
        boolean open,
        String state,
        RejectionPart rejection,
        String background,
        String details,
        String signatures,
        List<Goal> goals,
        ResponsePart response,
        DebatePart debate,
        List<Business> business,
        List<Event> timeline) {

    /**
     * What a number of signatures earns.
     *
     * @param reached when it was reached; null before
     */
    public record Goal(String needed, String earns, int most, int signatures, String reached) {

        static Goal of(int needed, String earns, int signatures, Instant reachedAt) {
            return new Goal(
                    Figures.of(needed),
                    earns,
                    needed,
                    Math.min(signatures, needed),
                    reachedAt == null ? null : Dates.date(reachedAt));
        }
    }

    public record Business(String subject, Day on, String bodyHtml) {

        static Business of(Notice notice) {
            return new Business(
                    notice.text().subject(),
                    Day.of(notice.occurredOn()),
                    notice.text().htmlBody());
        }
    }

    /** @param by null if the public is not told */
    public record Event(String at, String when, String what, String by) {

        static Event of(TimelineItem item) {
            var local = London.time(item.at());
            return new Event(
                    item.at().toString(),
                    Dates.date(local.toLocalDate()) + ", "
                            + Dates.clock(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES)),
                    item.summary(),
                    item.by());
        }
    }

    static PetitionPage of(FullRecord full, Thresholds thresholds) {
        var record = full.record();
        var petition = record.petition();
        return new PetitionPage(
                petition.id().toString(),
                OneLine.of(petition.action()),
                petition.isOpen(),
                state(record),
                petition.state() == State.REJECTED
                        ? RejectionPart.of(record.facts().rejection())
                        : null,
                petition.background(),
                petition.additionalDetails(),
                Figures.of(petition.signatureCount()),
                List.of(
                        Goal.of(
                                thresholds.response(),
                                "The government responds",
                                petition.signatureCount(),
                                petition.responseThresholdReachedAt()),
                        Goal.of(
                                thresholds.debate(),
                                "Considered for a debate in Parliament",
                                petition.signatureCount(),
                                petition.debateThresholdReachedAt())),
                ResponsePart.of(record, thresholds),
                DebatePart.of(record, thresholds),
                record.business().stream().map(Business::of).toList(),
                full.timeline().stream().map(TimelineItem::of).map(Event::of).toList());
    }

    private static String state(PublicRecord record) {
        var petition = record.petition();
        return switch (petition.state()) {
            case OPEN -> "Open for signatures until the end of %s".formatted(Dates.date(petition.closingAt()));
            case CLOSED -> "Closed on %s".formatted(Dates.date(petition.closedAt()));
            default -> rejected(record.facts());
        };
    }

    private static String rejected(PetitionFacts facts) {
        return facts.rejectedAt() == null ? "Rejected" : "Rejected on %s".formatted(Dates.date(facts.rejectedAt()));
    }
}
