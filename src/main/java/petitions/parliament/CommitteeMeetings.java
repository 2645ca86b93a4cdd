package petitions.parliament;

import static petitions.parliament.CommitteeMeeting.State.CANCELLED;
import static petitions.parliament.CommitteeMeeting.State.HELD;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.AgendaItem.Matter;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.text.Dates;

/** The Petitions Committee's weekly meetings: what they are to decide, when, and what came of it. */
@Service
@Transactional
public class CommitteeMeetings {

    private final CommitteeCalendar calendar;
    private final MeetingRows rows;
    private final AgendaRows agenda;
    private final Undecided undecided;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CommitteeMeetings(
            CommitteeCalendar calendar,
            MeetingRows rows,
            AgendaRows agenda,
            Undecided undecided,
            Clock clock,
            ApplicationEventPublisher events) {
        this.calendar = calendar;
        this.rows = rows;
        this.agenda = agenda;
        this.undecided = undecided;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<CommitteeMeeting> find(LocalDate plannedOn) {
        return rows.find(plannedOn);
    }

    /** @throws Refused if there is no such meeting */
    @Transactional(readOnly = true)
    public CommitteeMeeting require(LocalDate plannedOn) {
        return rows.find(plannedOn).orElseThrow(() -> unknown(plannedOn));
    }

    /** The one whose agenda is open. */
    @Transactional(readOnly = true)
    public CommitteeMeeting next() {
        return rows.planned().orElseGet(() -> {
            var day = calendar.considering(now());
            return new CommitteeMeeting(day, day, calendar.closing(day), CommitteeMeeting.State.PLANNED, null, null);
        });
    }

    /** Those that are still to be recorded, the earliest first. */
    @Transactional(readOnly = true)
    public List<CommitteeMeeting> closed() {
        return rows.closed();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<CommitteeMeeting> ended(int most) {
        return rows.ended(most);
    }

    /** What it is to decide, or was; of one whose agenda is open, as it stands so far. Most signatures first. */
    @Transactional(readOnly = true)
    public List<AgendaItem> agenda(CommitteeMeeting meeting) {
        return meeting.closedAt() == null
                ? undecided.at(meeting.closesAt(), meeting.plannedOn(), meeting.meetsOn())
                : agenda.of(meeting.plannedOn());
    }

    /** Without an entry for a meeting that had nothing to decide. */
    @Transactional(readOnly = true)
    public Map<LocalDate, List<AgendaItem>> agendas(Collection<CommitteeMeeting> meetings) {
        return agenda.of(meetings.stream().map(CommitteeMeeting::plannedOn).toList());
    }

    /** What was made of these petitions at earlier meetings, the earliest first. */
    @Transactional(readOnly = true)
    public Map<PetitionId, List<AgendaItem>> before(LocalDate meeting, Collection<PetitionId> petitions) {
        return agenda.before(meeting, petitions);
    }

    /** In the order in which they happened. */
    @Transactional(readOnly = true)
    public List<MeetingMove> moves(LocalDate plannedOn) {
        return rows.moves(plannedOn);
    }

    /** The day by which this is to be decided: of the meeting that has it on its agenda, or of the next to gather one. */
    @Transactional(readOnly = true)
    public LocalDate dayFor(Collection<PetitionId> petitions, Matter matter) {
        return agenda.dayFor(petitions, matter)
                .filter(day -> !day.isBefore(today()))
                .orElseGet(() -> dayOf(calendar.considering(now())));
    }

    /** As the calendar has it, unless it was moved. */
    private LocalDate dayOf(LocalDate plannedOn) {
        return rows.find(plannedOn).map(CommitteeMeeting::meetsOn).orElse(plannedOn);
    }

    /** The meeting to which this one puts off what it does not decide. */
    @Transactional(readOnly = true)
    public LocalDate after(CommitteeMeeting meeting) {
        var planned = rows.planned().filter(next -> next.plannedOn().isAfter(meeting.plannedOn()));
        return planned.map(CommitteeMeeting::plannedOn).orElseGet(() -> calendar.after(meeting.plannedOn()));
    }

    /**
     * The meeting was held. What it did not decide is put off to the next one, for this reason.
     *
     * @throws Refused before its day, or if it is over already, or without a reason where something is undecided
     */
    public void hold(LocalDate plannedOn, String reason, Actor by) {
        var meeting = lock(plannedOn);
        if (meeting.state() == CANCELLED) {
            // Parliament ended while somebody had the task open: nothing is left to be put off
            return;
        }
        meeting.mayBeRecorded(today());
        var open = agenda.of(plannedOn).stream().filter(AgendaItem::isUndecided).toList();
        if (!open.isEmpty()) {
            new Rules()
                    .require("reason", "The reason why the rest is put off", reason)
                    .limit("reason", "The reason why the rest is put off", reason, Responses.REASON_LIMIT)
                    .verify();
            var until = dayOf(after(meeting));
            agenda.defer(plannedOn, until, reason);
            events.publishEvent(new AgendaItemsDeferred(plannedOn, petitions(open), until, now(), by));
        }
        rows.end(meeting, HELD, now(), by);
    }

    /**
     * Gives a meeting another day. When its agenda closes does not change.
     *
     * @throws Refused if it is over, or if it cannot be on that day
     */
    public void move(LocalDate plannedOn, LocalDate to, String reason, Actor by) {
        var meeting = lock(plannedOn);
        meeting.mayBeMoved();
        var following = calendar.after(plannedOn);
        new Rules()
                .require("meetsOn", "The new day", to)
                .must(to == null || !to.equals(meeting.meetsOn()), "meetsOn", "It is on that day already.")
                .must(to == null || !to.isBefore(today()), "meetsOn", "The new day lies in the past.")
                .must(
                        to == null || to.isAfter(London.date(meeting.closesAt())),
                        "meetsOn",
                        "The agenda closes on %s; choose a later day."
                                .formatted(Dates.date(London.date(meeting.closesAt()))))
                .must(
                        to == null || to.isBefore(following),
                        "meetsOn",
                        "The next meeting is on %s. Choose a day before it, or record this one as held and put its decisions off."
                                .formatted(Dates.date(following)))
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, Responses.REASON_LIMIT)
                .verify();
        rows.move(meeting, to, reason, by, now());
        events.publishEvent(new MeetingMoved(plannedOn, meeting.meetsOn(), to, now(), by));
    }

    static List<PetitionId> petitions(Collection<AgendaItem> items) {
        return items.stream().map(AgendaItem::petition).distinct().toList();
    }

    private CommitteeMeeting lock(LocalDate plannedOn) {
        return rows.lock(plannedOn).orElseThrow(() -> unknown(plannedOn));
    }

    private static Refused unknown(LocalDate plannedOn) {
        return new Refused("No meeting is known by %s.".formatted(Dates.date(plannedOn)));
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return London.date(now());
    }
}
