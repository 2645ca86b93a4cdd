package petitions.publicsite;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petitions.parliament.Debate;
import petitions.parliament.DebateDate;
import petitions.parliament.DebateOutcome;
import petitions.parliament.DebateStep;
import petitions.petition.Petition;
import petitions.petition.Thresholds;
import petitions.platform.London;
import petitions.platform.text.Language;
import petitions.platform.text.Markdown;
import petitions.platform.text.OneLine;
import petitions.platform.text.WebAddress;
import petitions.platform.words.Words;

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

    public record Other(String number, String title, Language language) {

        static Other of(Petition petition) {
            return new Other(petition.id().toString(), OneLine.of(petition.action()), petition.language());
        }
    }

    /** @param reasonHtml null if none was given */
    public record Change(Day on, String what, String reasonHtml) {}

    static DebatePart of(PublicRecord record, Thresholds thresholds, Words words) {
        var items = record.debates().stream()
                .filter(debate -> debate.debate().state() != Debate.State.EMPTIED)
                .map(debate -> item(debate, words))
                .toList();
        if (!items.isEmpty()) {
            return new DebatePart(null, items);
        }
        return new DebatePart(expected(record.petition(), thresholds, words), items);
    }

    private static String expected(Petition petition, Thresholds thresholds, Words words) {
        if (petition.debateThresholdReachedAt() != null) {
            return words.say("debate.to-consider");
        }
        return words.say(petition.isOpen() ? "debate.at" : "debate.missed", thresholds.debate());
    }

    private static Item item(DebateRecord record, Words words) {
        return new Item(
                words.say("debate." + DebateStanding.of(record.debate()).code()),
                note(record, words),
                sitting(record, words),
                why(record),
                words(record),
                record.outcome() == null ? List.of() : links(record.outcome(), words),
                record.othersNow().stream().map(Other::of).toList(),
                record.steps().size() < 2
                        ? List.of()
                        : record.steps().stream()
                                .map(step -> change(record, step, words))
                                .toList());
    }

    private static String note(DebateRecord record, Words words) {
        var debate = record.debate();
        return switch (DebateStanding.of(debate)) {
            case PENDING, AWAITING ->
                debate.reconsiderOn() == null
                        ? words.say("debate.to-consider")
                        : words.say("debate.to-reconsider", debate.reconsiderOn());
            case POSTPONED -> words.say("debate.no-date");
            case NOT_DEBATED -> words.say(words(record) == null ? "debate.reasons-follow" : "debate.reasons");
            case SCHEDULED, DEBATED -> null;
        };
    }

    private static Sitting sitting(DebateRecord record, Words words) {
        var date = record.debate().date();
        if (record.outcome() != null) {
            var heldOn = Day.ofWeek(record.outcome().debatedOn(), words.language());
            return date == null
                    ? new Sitting(heldOn, null, null, null)
                    : new Sitting(heldOn, null, date.venue(), date.leadMember());
        }
        if (date == null) {
            return null;
        }
        var time = date.at() == null
                ? Objects.requireNonNullElse(date.timeNote(), words.say("debate.no-time"))
                : words.language().clock(date.at());
        return new Sitting(Day.ofWeek(date.on(), words.language()), time, date.venue(), date.leadMember());
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

    private static Change change(DebateRecord record, DebateStep step, Words words) {
        var what =
                switch (step.kind()) {
                    case DEBATE_SCHEDULED -> words.say("debate.step.scheduled", sitting(step.date(), words));
                    case DEBATE_POSTPONED -> words.say("debate.step.postponed", step.previousDate());
                    case DEBATE_RESCHEDULED ->
                        step.previousDate() == null
                                ? words.say("debate.step.rescheduled", sitting(step.date(), words))
                                : words.say("debate.step.moved", step.previousDate(), sitting(step.date(), words));
                    case DEBATE_HELD ->
                        words.say("debate.step.held", record.outcome().debatedOn());
                    case DEBATE_DECLINED -> words.say("debate.step.declined");
                    case RELATED_ACTIVITY ->
                        throw new IllegalStateException("Related activity is no step of " + step.debate());
                };
        return new Change(Day.of(London.date(step.at()), words.language()), what, reason(step));
    }

    /** Monday 18 January 2021 at 4.30pm, Westminster Hall; what staff wrote stays as it is. */
    private static String sitting(DebateDate date, Words words) {
        var day = words.language().day(date.on());
        var when = date.at() == null
                ? day
                : words.say("moment", day, words.language().clock(date.at()));
        return Stream.of(when, date.timeNote(), date.venue())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String reason(DebateStep step) {
        return step.reason() == null || step.reason().isBlank() ? null : Markdown.toHtml(step.reason());
    }

    private static List<Link> links(DebateOutcome outcome, Words words) {
        return Stream.of(
                        new Link(words.say("debate.link.video"), outcome.videoUrl()),
                        new Link(words.say("debate.link.transcript"), outcome.transcriptUrl()),
                        new Link(words.say("debate.link.summary"), outcome.debateSummaryUrl()),
                        new Link(words.say("debate.link.pack"), outcome.debatePackUrl()),
                        new Link(words.say("debate.link.engagement"), outcome.publicEngagementUrl()))
                .filter(link -> WebAddress.is(link.url()))
                .toList();
    }
}
