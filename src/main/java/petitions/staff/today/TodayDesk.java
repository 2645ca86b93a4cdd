package petitions.staff.today;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Actor;
import petitions.process.watch.DueTimers;
import petitions.process.watch.Engine;
import petitions.process.watch.Failures;
import petitions.process.watch.WaitingTasks;
import petitions.staff.mailings.MailingDesk;

/** Gathers what the office has to know today. */
@Component
class TodayDesk {

    private static final int SHOWN = 10;

    private final OverdueResponses responses;
    private final WaitingTasks tasks;
    private final DueTimers timers;
    private final MailingDesk mailings;
    private final Failures failures;
    private final Engine engine;
    private final Clock clock;

    TodayDesk(
            OverdueResponses responses,
            WaitingTasks tasks,
            DueTimers timers,
            MailingDesk mailings,
            Failures failures,
            Engine engine,
            Clock clock) {
        this.responses = responses;
        this.tasks = tasks;
        this.timers = timers;
        this.mailings = mailings;
        this.failures = failures;
        this.engine = engine;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Today of(Actor staff) {
        var now = clock.instant();
        var week = Period.of(now, Period.WEEK);
        var state = engine.state();
        int failed = failures.count();
        return new Today(
                responses.first(SHOWN),
                responses.count(),
                tasks.pastDue(now, staff, SHOWN),
                tasks.countPastDue(now),
                tasks.dueBetween(week.from(), week.until(), staff, SHOWN),
                timers.count(week.from(), week.until()),
                mailings.underWay(),
                failed == 0 ? List.of() : failures.kinds(),
                failed,
                state,
                state.isBehind(now));
    }
}
