package petitions.publicsite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import petitions.parliament.DebateDate;
import petitions.parliament.DebateStep;
import petitions.parliament.Notice;
import petitions.petition.Petition;
import petitions.platform.text.Markdown;

/**
 * One change of a debate: {@code scheduled}, {@code postponed}, {@code rescheduled}, {@code held} or {@code declined}.
 *
 * @param debateTime on the clock of London; null if a note stands for it, or nothing is known
 * @param previousDate the date that no longer held; null if there was none
 */
record DebateChange(
        Instant at,
        String kind,
        LocalDate debateDate,
        String debateTime,
        String timeNote,
        String venue,
        String leadMember,
        LocalDate previousDate,
        String reason,
        List<Other> otherPetitions) {

    private static final DebateDate NONE = new DebateDate(null, null, null, null, null);

    record Other(long id, String action) {

        static Other of(Petition petition) {
            return new Other(petition.id().number(), petition.action());
        }
    }

    /** The oldest first. */
    static List<DebateChange> of(List<DebateRecord> records) {
        return records.stream()
                .flatMap(record -> record.steps().stream().map(step -> of(record, step)))
                .sorted(Comparator.comparing(DebateChange::at))
                .toList();
    }

    private static DebateChange of(DebateRecord record, DebateStep step) {
        var date = step.date() == null ? NONE : step.date();
        return new DebateChange(
                step.at(),
                step.kind().code().replaceFirst("^debate-", ""),
                step.kind() == Notice.Kind.DEBATE_HELD ? record.outcome().debatedOn() : date.on(),
                date.at() == null ? null : date.at().toString(),
                date.timeNote(),
                date.venue(),
                date.leadMember(),
                step.previousDate(),
                step.reason() == null ? null : Markdown.toText(step.reason()),
                record.others(step.petitions()).stream().map(Other::of).toList());
    }
}
