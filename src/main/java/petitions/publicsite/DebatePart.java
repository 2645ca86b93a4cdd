package petitions.publicsite;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import petitions.parliament.Debate;
import petitions.parliament.DebateOutcome;
import petitions.parliament.DebateStep;
import petitions.petition.Petition;
import petitions.petition.Thresholds;
import petitions.platform.Figures;
import petitions.platform.London;
import petitions.platform.text.Dates;
import petitions.platform.text.Markdown;
import petitions.platform.text.OneLine;
import petitions.platform.text.WebAddress;

/**
 * What the page says of the petition's debates.
 *
 * @param expected what is to come when there is no debate yet; null otherwise
 * @param debates the newest first
 */
public record DebatePart(String expected, List<Item> debates) {

    /**
     * @param note what the title leaves open; null if nothing
     * @param sitting null without a date
     * @param whyHtml why it is postponed; null unless it is
     * @param wordsHtml on how it was held, or why it will not be; null if there are none
     * @param history empty if the debate has had one date only
     */
    public record Item(
            String title,
            String note,
            Sitting sitting,
            String whyHtml,
            String wordsHtml,
            List<Link> links,
            List<Other> others,
            List<Change> history) {}

    /** @param time the hour, or what is known in its place; null once it was held */
    public record Sitting(Day on, String time, String venue, String leadMember) {}

    public record Link(String words, String url) {}

    public record Other(String number, String title) {

        static Other of(Petition petition) {
            return new Other(petition.id().toString(), OneLine.of(petition.action()));
        }
    }

    /** @param reasonHtml null if none was given */
    public record Change(Day on, String what, String reasonHtml) {}

    static DebatePart of(PublicRecord record, Thresholds thresholds) {
        var items = record.debates().stream()
                .filter(debate -> debate.debate().state() != Debate.State.EMPTIED)
                .map(DebatePart::item)
                .toList();
        if (!items.isEmpty()) {
            return new DebatePart(null, items);
        }
        return new DebatePart(
                record.petition().debateThresholdReachedAt() == null
                        ? "At %s signatures, this petition will be considered for a debate in Parliament."
                                .formatted(Figures.of(thresholds.debate()))
                        : "The Petitions Committee will consider this petition for a debate.",
                items);
    }

    private static Item item(DebateRecord record) {
        return new Item(
                title(record.debate()),
                note(record),
                sitting(record),
                why(record),
                words(record),
                record.outcome() == null ? List.of() : links(record.outcome()),
                record.othersNow().stream().map(Other::of).toList(),
                record.steps().size() < 2
                        ? List.of()
                        : record.steps().stream()
                                .map(step -> change(record, step))
                                .toList());
    }

    private static String title(Debate debate) {
        return switch (DebateStanding.of(debate)) {
            case PENDING, AWAITING -> "Awaiting a decision on a debate";
            case SCHEDULED -> "Debate scheduled";
            case POSTPONED -> "Debate postponed";
            case DEBATED -> "Debated in Parliament";
            case NOT_DEBATED -> "There will be no debate";
        };
    }

    private static String note(DebateRecord record) {
        var debate = record.debate();
        return switch (DebateStanding.of(debate)) {
            case PENDING, AWAITING ->
                debate.reconsiderOn() == null
                        ? "The Petitions Committee will consider this petition for a debate."
                        : "The Petitions Committee will consider a debate again on %s."
                                .formatted(Dates.date(debate.reconsiderOn()));
            case POSTPONED -> "There is no new date yet.";
            case NOT_DEBATED ->
                record.conclusion() == null ? "The Petitions Committee has decided so. Its reasons will follow." : null;
            case SCHEDULED, DEBATED -> null;
        };
    }

    private static Sitting sitting(DebateRecord record) {
        var date = record.debate().date();
        if (record.outcome() != null) {
            var heldOn = Day.ofWeek(record.outcome().debatedOn());
            return date == null
                    ? new Sitting(heldOn, null, null, null)
                    : new Sitting(heldOn, null, date.venue(), date.leadMember());
        }
        if (date == null) {
            return null;
        }
        var time = date.at() == null
                ? Objects.requireNonNullElse(date.timeNote(), "The time is not set yet")
                : Dates.clock(date.at());
        return new Sitting(Day.ofWeek(date.on()), time, date.venue(), date.leadMember());
    }

    private static String why(DebateRecord record) {
        return record.debate().state() == Debate.State.POSTPONED
                ? record.latestStep().map(DebatePart::reason).orElse(null)
                : null;
    }

    private static String words(DebateRecord record) {
        if (record.conclusion() == null || record.conclusion().text().body().isBlank()) {
            return null;
        }
        return record.conclusion().text().htmlBody();
    }

    private static Change change(DebateRecord record, DebateStep step) {
        var what =
                switch (step.kind()) {
                    case DEBATE_SCHEDULED ->
                        "Scheduled for %s".formatted(step.date().words());
                    case DEBATE_POSTPONED ->
                        "Postponed; it was to be held on %s".formatted(Dates.date(step.previousDate()));
                    case DEBATE_RESCHEDULED ->
                        step.previousDate() == null
                                ? "Rescheduled for %s".formatted(step.date().words())
                                : "Moved from %s to %s"
                                        .formatted(
                                                Dates.date(step.previousDate()),
                                                step.date().words());
                    case DEBATE_HELD ->
                        "Held on %s".formatted(Dates.date(record.outcome().debatedOn()));
                    case DEBATE_DECLINED -> "The Petitions Committee decided that there will be no debate";
                    case RELATED_ACTIVITY ->
                        throw new IllegalStateException("Related activity is no step of " + step.debate());
                };
        return new Change(Day.of(London.date(step.at())), what, reason(step));
    }

    private static String reason(DebateStep step) {
        return step.reason() == null || step.reason().isBlank() ? null : Markdown.toHtml(step.reason());
    }

    private static List<Link> links(DebateOutcome outcome) {
        return Stream.of(
                        new Link("Watch the debate", outcome.videoUrl()),
                        new Link("Read what was said", outcome.transcriptUrl()),
                        new Link("Read a summary of the debate", outcome.debateSummaryUrl()),
                        new Link("Read the research prepared for the debate", outcome.debatePackUrl()),
                        new Link("See how the public took part", outcome.publicEngagementUrl()))
                .filter(link -> WebAddress.is(link.url()))
                .toList();
    }
}
