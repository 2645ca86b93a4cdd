package petitions.process.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.parliament.AgendaItem;
import petitions.parliament.CommitteeMeeting;
import petitions.parliament.CommitteeMeetings;
import petitions.parliament.Responses;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Figures;
import petitions.platform.text.Dates;
import petitions.platform.text.OneLine;

/** What the Committee made of its agenda; what it left undecided is put off to its next meeting. */
@Component
class HoldMeetingForm implements StaffForm<HoldMeetingForm.Values> {

    record Values(String reason) {}

    private final CommitteeMeetings meetings;
    private final Petitions petitions;

    HoldMeetingForm(CommitteeMeetings meetings, Petitions petitions) {
        this.meetings = meetings;
        this.petitions = petitions;
    }

    @Override
    public String name() {
        return "holdMeeting";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var meeting = meetings.require(subject.meeting());
        var agenda = meetings.agenda(meeting);
        var following = meetings.after(meeting);
        long undecided = agenda.stream().filter(AgendaItem::isUndecided).count();
        var why = Field.of(
                        Field.Type.TEXTAREA,
                        "reason",
                        "Why is the rest put off?",
                        "What is undecided below comes back on %s, with this reason.".formatted(Dates.date(following)))
                .limit(Responses.REASON_LIMIT);
        return FormView.titled(
                        "Hold the meeting",
                        "Decisions are made in the tasks of the petitions, and show below. Complete this when the meeting is over.")
                .facts(facts(meeting, agenda.size(), undecided))
                .notes(agenda.stream().map(this::note).toList())
                .fields(undecided == 0 ? new Field[0] : new Field[] {why});
    }

    private static FormView.Fact[] facts(CommitteeMeeting meeting, int items, long undecided) {
        return new FormView.Fact[] {
            FormView.Fact.of("Meeting", Dates.date(meeting.meetsOn())),
            FormView.Fact.of("Agenda closed", Dates.moment(meeting.closesAt())),
            FormView.Fact.of("To decide", Figures.of(items)),
            new FormView.Fact("Undecided", Figures.of(undecided), undecided == 0 ? null : "will be put off")
        };
    }

    private FormView.Note note(AgendaItem item) {
        var petition = petitions.require(item.petition());
        return new FormView.Note(
                "%s (%s): %s"
                        .formatted(
                                OneLine.of(petition.action()),
                                petition.id(),
                                item.matter().words()),
                "%s signatures. %s. %s"
                        .formatted(Figures.of(item.signatures()), item.outcome(), item.why())
                        .strip());
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values(null);
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        meetings.hold(subject.meeting(), values.reason(), by);
        return Map.of();
    }
}
