package petitions.process;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import petitions.parliament.AgendaItem;
import petitions.parliament.CommitteeMeetings;
import petitions.parliament.DebateDate;
import petitions.parliament.Debates;
import petitions.parliament.Responses;
import petitions.petition.Admissions;
import petitions.petition.DeadlineSettings;
import petitions.petition.Dissolutions;
import petitions.petition.Petitions;
import petitions.platform.London;

/**
 * Every instant that the models wait for, as in {@code #{deadlines.closing(execution)}}. The numbers are
 * {@link DeadlineSettings}'; days are London's.
 */
@Component("deadlines")
public class Deadlines {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final DeadlineSettings settings;
    private final Petitions petitions;
    private final Admissions admissions;
    private final Dissolutions dissolutions;
    private final Responses responses;
    private final Debates debates;
    private final CommitteeMeetings meetings;
    private final Clock clock;

    Deadlines(
            DeadlineSettings settings,
            Petitions petitions,
            Admissions admissions,
            Dissolutions dissolutions,
            Responses responses,
            Debates debates,
            CommitteeMeetings meetings,
            Clock clock) {
        this.settings = settings;
        this.petitions = petitions;
        this.admissions = admissions;
        this.dissolutions = dissolutions;
        this.responses = responses;
        this.debates = debates;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Until then, whoever started the petition can say that it was them. */
    public Date creatorConfirmation(DelegateExecution execution) {
        return after(petitions.require(Subject.petition(execution)).createdAt(), settings.creatorConfirmation());
    }

    /** Until then, the petition can find the supporters that it needs. */
    public Date supporters(DelegateExecution execution) {
        return after(admissions.require(Subject.petition(execution)).creatorConfirmedAt(), settings.supporters());
    }

    public Date moderationNearOverdue(DelegateExecution execution) {
        return after(
                admissions.require(Subject.petition(execution)).moderationSince(), settings.moderationNearOverdue());
    }

    public Date moderation(DelegateExecution execution) {
        return after(admissions.require(Subject.petition(execution)).moderationSince(), settings.moderation());
    }

    /** Until then, the creator of a petition that was returned can find other words. */
    public Date correction(DelegateExecution execution) {
        return after(clock.instant(), settings.supporters());
    }

    /** When Parliament is dissolved, and with it every open petition closes. */
    public Date dissolution(DelegateExecution execution) {
        return date(dissolutions
                .require((Long) execution.getVariable(Variables.DISSOLUTION_ID))
                .at());
    }

    public Date closing(DelegateExecution execution) {
        return date(petitions.require(Subject.petition(execution)).closingAt());
    }

    /** Until then, a signature made before the close may be confirmed, and counts. */
    public Date lateConfirmations(DelegateExecution execution) {
        var petition = petitions.require(Subject.petition(execution));
        return date(petition.closedAt().plus(settings.lateConfirmation()));
    }

    /** The end of the day by which the department was asked to answer, or to answer again. */
    public Date responseDue(DelegateExecution execution) {
        return endOf(responses.require(Subject.petition(execution)).dueOn());
    }

    /** Whole intervals after the due date, the first that is still to come: downtime is not made up for. */
    public Date nextChaser(DelegateExecution execution) {
        var next = responses.require(Subject.petition(execution)).dueOn().plus(settings.chaser());
        while (!London.endOfDay(next).isAfter(clock.instant())) {
            next = next.plus(settings.chaser());
        }
        return endOf(next);
    }

    /** The end of the day of the meeting that has this on its agenda, or that is the next to gather one. */
    public Date nextCommitteeMeeting(DelegateExecution execution) {
        return endOf(
                Subject.isDebate(execution)
                        ? meetings.dayFor(
                                debates.require(Subject.debate(execution)).petitions(), AgendaItem.Matter.DEBATE)
                        : meetings.dayFor(List.of(Subject.petition(execution)), AgendaItem.Matter.RESPONSE));
    }

    public Date committeeMeeting(DelegateExecution execution) {
        return endOf(meetings.require(Subject.meeting(execution)).meetsOn());
    }

    public Date meetingOverdue(DelegateExecution execution) {
        return committeeMeeting(execution);
    }

    /** For steps at a desk. Weekends are passed over; bank holidays are not known. */
    public Date nextWorkingDay(DelegateExecution execution) {
        var day = today().plus(settings.staffTask());
        while (WEEKEND.contains(day.getDayOfWeek())) {
            day = day.plusDays(1);
        }
        return endOf(day);
    }

    /** When a decision that was put off comes back to the Committee. */
    public Date reconsideration(DelegateExecution execution) {
        return date(London.startOfDay(debates.require(Subject.debate(execution)).reconsiderOn()));
    }

    public Date dayBeforeDebate(DelegateExecution execution) {
        return date(London.at(sitting(execution).on().minusDays(1), settings.dayBeforeDebate()));
    }

    /** From here on the outcome can be recorded; many debates have no time on the clock. */
    public Date debateDay(DelegateExecution execution) {
        return date(London.startOfDay(sitting(execution).on()));
    }

    public Date debateEvening(DelegateExecution execution) {
        return date(London.at(sitting(execution).on(), settings.debateEvening()));
    }

    public Date outcomeDue(DelegateExecution execution) {
        return endOf(sitting(execution).on().plus(settings.outcome()));
    }

    public Date outcomeOverdue(DelegateExecution execution) {
        return outcomeDue(execution);
    }

    public Date mailingLate(DelegateExecution execution) {
        return date(clock.instant().plus(settings.mailingLate()));
    }

    private DebateDate sitting(DelegateExecution execution) {
        return debates.require(Subject.debate(execution)).date();
    }

    private LocalDate today() {
        return London.date(clock.instant());
    }

    private static Date after(Instant begin, Period time) {
        return endOf(London.date(begin).plus(time));
    }

    static Date endOf(LocalDate day) {
        return date(London.endOfDay(day));
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }
}
