package petitions.process.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.Responses;
import petitions.petition.DeadlineMoved;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Rules;
import petitions.platform.text.Dates;
import petitions.process.MovableTimers;

/** Moves deadlines by hand: the timer, the task that is due then and the domain's own date, together or not at all. */
@Service
public class MovingDeadlines {

    /** Characters of a reason. Our choice. */
    public static final int REASON_LIMIT = 500;

    private final Lives lives;
    private final WaitingRows waiting;
    private final ManagementService management;
    private final TaskService tasks;
    private final Responses responses;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MovingDeadlines(
            Lives lives,
            WaitingRows waiting,
            ManagementService management,
            TaskService tasks,
            Responses responses,
            Clock clock,
            ApplicationEventPublisher events) {
        this.lives = lives;
        this.waiting = waiting;
        this.management = management;
        this.tasks = tasks;
        this.responses = responses;
        this.clock = clock;
        this.events = events;
    }

    /** @throws DeadlineHasGone if there is none of that name, or none any more */
    @Transactional(readOnly = true)
    public MovableDeadline require(String instance, String activity) {
        return lives.of(instance)
                .flatMap(life -> life.deadline(instance, activity))
                .orElseThrow(() -> new DeadlineHasGone(
                        "This step was left meanwhile, so that it has no deadline to be moved any more."));
    }

    /**
     * @param seen when it was due as the person knew it
     * @param to the day in London with whose end it will pass
     * @throws DeadlineHasGone if it is another by now
     * @throws petitions.platform.Refused if a rule says no
     */
    @Transactional
    public void move(String instance, String activity, Instant seen, LocalDate to, String reason, Actor by) {
        waiting.lockDeadlines(instance);
        var deadline = require(instance, activity);
        if (!deadline.dueAt().equals(seen)) {
            throw new DeadlineHasGone("Somebody else has moved it meanwhile; it is due on %s now."
                    .formatted(Dates.end(deadline.dueAt())));
        }
        check(deadline, to, reason);
        var after = London.endOfDay(to);
        var about = lives.petitionsOf(instance);
        if (activity.equals(MovableTimers.RESPONSE_OVERDUE)) {
            about.forEach(petition -> responses.moveDueDate(petition, to));
        }
        inTheEngine(deadline, after);
        events.publishEvent(new DeadlineMoved(
                about, deadline.name(), deadline.dueAt(), after, reason.strip(), clock.instant(), by));
    }

    private void check(MovableDeadline deadline, LocalDate to, String reason) {
        var now = clock.instant();
        var today = London.date(now);
        new Rules()
                .require("date", "The new date", to)
                .must(to == null || !to.isBefore(today), "date", "The new date has passed already.")
                .must(
                        to == null || !London.endOfDay(to).equals(deadline.dueAt()),
                        "date",
                        "It is due on that day already.")
                .near("date", "The new date", to, today)
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, REASON_LIMIT)
                .verify();
    }

    /** Both are refused where the engine was a moment faster: it counts the versions of its rows. */
    private void inTheEngine(MovableDeadline deadline, Instant after) {
        try {
            if (deadline.job() != null) {
                management.setJobDuedate(deadline.job(), Date.from(after));
            }
            if (deadline.task() != null) {
                tasks.setDueDate(deadline.task(), Date.from(after));
            }
        } catch (ProcessEngineException somebodyWasFaster) {
            // which of the engine's rows was gone or changed decides what it throws
            throw new DeadlineHasGone("The step is being left just now, so that there is nothing to move.");
        }
    }
}
