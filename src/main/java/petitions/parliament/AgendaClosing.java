package petitions.parliament;

import static petitions.parliament.CommitteeMeeting.State.CANCELLED;
import static petitions.parliament.CommitteeMeeting.State.MISSED;
import static petitions.parliament.CommitteeMeeting.State.NEEDLESS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.Dissolutions;
import petitions.petition.PetitionTakenDown;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.text.Dates;

/**
 * Closes one agenda after the other. One that is noticed after its meeting's day is closed as well, but nobody gets it: what
 * was on it goes to the next one.
 */
@Service
@Transactional
public class AgendaClosing {

    private final CommitteeCalendar calendar;
    private final MeetingRows rows;
    private final AgendaRows agenda;
    private final Undecided undecided;
    private final Dissolutions dissolutions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AgendaClosing(
            CommitteeCalendar calendar,
            MeetingRows rows,
            AgendaRows agenda,
            Undecided undecided,
            Dissolutions dissolutions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.calendar = calendar;
        this.rows = rows;
        this.agenda = agenda;
        this.undecided = undecided;
        this.dissolutions = dissolutions;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Closes the agenda that is due to close, if one is, and plans the next meeting.
     *
     * @return whether there was one
     */
    public boolean closeNext() {
        var next = rows.lockPlanned();
        if (next.isEmpty()) {
            var day = unused(calendar.considering(now()));
            rows.plan(day, calendar.closing(day));
            return false;
        }
        var meeting = next.get();
        if (dissolutions.current().isPresent()) {
            endWithParliament(meeting);
            return false;
        }
        if (!keepsItsDay(meeting)) {
            var day = unused(calendar.considering(now()));
            rows.plan(meeting, day, calendar.closing(day));
            return false;
        }
        if (meeting.closesAt().isAfter(now())) {
            return false;
        }
        close(meeting);
        return true;
    }

    /** A petition that was taken down is nobody's to decide. */
    @EventListener
    void on(PetitionTakenDown event) {
        agenda.leave(event.petition(), "The petition was taken down.", now());
    }

    private void close(CommitteeMeeting meeting) {
        var following = calendar.after(meeting.plannedOn());
        var items = undecided.at(meeting.closesAt(), meeting.plannedOn(), meeting.meetsOn());
        rows.close(meeting, now());
        items.forEach(agenda::insert);
        rows.plan(following, calendar.closing(following));
        boolean stale = meeting.meetsOn().isBefore(London.date(now()));
        if (items.isEmpty()) {
            rows.end(meeting, NEEDLESS, now(), Actor.SYSTEM);
        } else if (stale) {
            miss(meeting, items, following);
        }
        if (stale) {
            return;
        }
        events.publishEvent(new AgendaClosed(
                meeting.plannedOn(), meeting.meetsOn(), CommitteeMeetings.petitions(items), now(), Actor.SYSTEM));
    }

    private void miss(CommitteeMeeting meeting, List<AgendaItem> items, LocalDate following) {
        rows.end(meeting, MISSED, now(), Actor.SYSTEM);
        agenda.defer(
                meeting.plannedOn(),
                following,
                "The agenda for %s could not be sent in time.".formatted(Dates.date(meeting.meetsOn())));
        events.publishEvent(new AgendaItemsDeferred(
                meeting.plannedOn(), CommitteeMeetings.petitions(items), following, now(), Actor.SYSTEM));
    }

    /** There is no Committee between two Parliaments: what it has not decided is gathered again for the new one. */
    private void endWithParliament(CommitteeMeeting planned) {
        if (!planned.closesAt().isAfter(now())) {
            var day = unused(calendar.considering(now()));
            rows.plan(planned, day, calendar.closing(day));
        }
        var dissolvedOn = London.date(dissolutions.current().orElseThrow().at());
        rows.closed().stream()
                .filter(meeting -> !meeting.meetsOn().isBefore(dissolvedOn))
                .forEach(meeting -> {
                    agenda.leaveAll(meeting.plannedOn(), "Parliament was dissolved before the meeting.", now());
                    rows.end(meeting, CANCELLED, now(), Actor.SYSTEM);
                    events.publishEvent(new MeetingCancelled(meeting.plannedOn(), now(), Actor.SYSTEM));
                });
    }

    /** A recess may have been announced since it was planned, or another hour for its agenda. What was moved by hand stays. */
    private boolean keepsItsDay(CommitteeMeeting meeting) {
        if (meeting.isMoved()) {
            return true;
        }
        if (!meeting.closesAt().isAfter(now())) {
            return calendar.hasMeetingOn(meeting.plannedOn());
        }
        var wanted = unused(calendar.considering(now()), meeting.plannedOn());
        return wanted.equals(meeting.plannedOn()) && calendar.closing(wanted).equals(meeting.closesAt());
    }

    /** One day is one meeting's, whatever the settings become. */
    private LocalDate unused(LocalDate wanted, LocalDate... but) {
        var day = wanted;
        while (!List.of(but).contains(day) && rows.find(day).isPresent()) {
            day = calendar.after(day);
        }
        return day;
    }

    private Instant now() {
        return clock.instant();
    }
}
