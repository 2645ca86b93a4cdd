package petitions.parliament;

import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import petitions.platform.London;

/** When the Petitions Committee meets by rule, and when the agenda of each meeting closes. */
@Component
public class CommitteeCalendar {

    private final CommitteeSettings settings;
    private final List<Recess> recesses;

    CommitteeCalendar(CommitteeSettings settings) {
        this.settings = settings;
        this.recesses = settings.recesses();
    }

    /** The meeting that considers what becomes ready at {@code ready}; the closing instant itself is in time. */
    public LocalDate considering(Instant ready) {
        var meeting = firstSitting(London.date(ready).with(nextOrSame(settings.meetsOn())));
        while (closing(meeting).isBefore(ready)) {
            meeting = after(meeting);
        }
        return meeting;
    }

    public LocalDate after(LocalDate meeting) {
        return firstSitting(meeting.with(next(settings.meetsOn())));
    }

    /** Until then, what is ready is considered on that day. */
    public Instant closing(LocalDate meeting) {
        return London.at(meeting.with(previous(settings.agendaClosesOn())), settings.agendaClosesAt());
    }

    public boolean hasMeetingOn(LocalDate day) {
        return day.getDayOfWeek() == settings.meetsOn() && sits(day);
    }

    /** Those that are not over on {@code today}, the next one first. */
    public List<Recess> recessesFrom(LocalDate today) {
        return recesses.stream()
                .filter(recess -> !recess.last().isBefore(today))
                .toList();
    }

    private LocalDate firstSitting(LocalDate meeting) {
        var day = meeting;
        while (!sits(day)) {
            day = day.with(next(settings.meetsOn()));
        }
        return day;
    }

    private boolean sits(LocalDate day) {
        return recesses.stream().noneMatch(recess -> recess.has(day));
    }
}
