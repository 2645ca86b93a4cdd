package petitions.process.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import petitions.parliament.CommitteeMeeting;
import petitions.parliament.CommitteeMeetings;
import petitions.parliament.Responses;
import petitions.platform.Actor;
import petitions.platform.Rules;
import petitions.platform.text.Dates;

/** Gives a meeting of the Committee another day. */
@Component
class MoveMeetingForm implements StaffForm<MoveMeetingForm.Values> {

    record Values(LocalDate meeting, LocalDate meetsOn, String reason) {}

    private final CommitteeMeetings meetings;
    private final Panels panels;

    MoveMeetingForm(CommitteeMeetings meetings, Panels panels) {
        this.meetings = meetings;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "moveMeeting";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var toCome = Stream.concat(meetings.closed().stream(), Stream.of(meetings.next()))
                .map(meeting -> new Field.Option(meeting.plannedOn().toString(), words(meeting), null))
                .toList();
        return FormView.titled(
                        "Move a committee meeting",
                        "The Committee’s tasks for that meeting become due on the new day. Nobody is mailed.")
                .fields(
                        Field.of(
                                        Field.Type.SELECT,
                                        "meeting",
                                        "Meeting",
                                        "Those that are still to come or to be recorded.")
                                .options(toCome),
                        Field.of(
                                        Field.Type.DATE,
                                        "meetsOn",
                                        "New day",
                                        "After its agenda closes, and before the next meeting.")
                                .between(panels.today(), Rules.latest(panels.today())),
                        Field.of(Field.Type.TEXTAREA, "reason", "Why?", "For the record.")
                                .limit(Responses.REASON_LIMIT));
    }

    private static String words(CommitteeMeeting meeting) {
        return meeting.isMoved()
                ? "%s, moved from %s".formatted(Dates.day(meeting.meetsOn()), Dates.day(meeting.plannedOn()))
                : Dates.day(meeting.plannedOn());
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values(null, null, null);
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        new Rules()
                .must(values.meeting() != null, "meeting", "Choose the meeting.")
                .verify();
        meetings.move(values.meeting(), values.meetsOn(), values.reason(), by);
        return Map.of();
    }

    @Override
    public String businessKey(Values values) {
        return values.meeting().toString();
    }
}
