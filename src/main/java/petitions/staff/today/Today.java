package petitions.staff.today;

import java.util.List;
import petitions.process.watch.EngineState;
import petitions.process.watch.FailureKind;
import petitions.process.watch.WaitingTask;
import petitions.staff.mailings.MailingView;

/**
 * What the office has to know today. Of each list the first are here, and beside them how many there are.
 *
 * @param timersDue timers that fall due this week
 * @param behind whether jobs are due that nobody does
 */
public record Today(
        List<OverdueResponse> responses,
        int responsesLate,
        List<WaitingTask> tasks,
        int tasksLate,
        List<WaitingTask> dueSoon,
        int timersDue,
        List<MailingView> mailings,
        List<FailureKind> failures,
        int failed,
        EngineState engine,
        boolean behind) {

    public Today {
        responses = List.copyOf(responses);
        tasks = List.copyOf(tasks);
        dueSoon = List.copyOf(dueSoon);
        mailings = List.copyOf(mailings);
        failures = List.copyOf(failures);
    }

    public int mailingsInNeed() {
        return Math.toIntExact(
                mailings.stream().filter(MailingView::needsSomebody).count());
    }

    public boolean engineInNeed() {
        return behind || engine.hasStopped();
    }

    /** Whether nothing is late and nothing is stuck. */
    public boolean isWell() {
        return responsesLate == 0 && tasksLate == 0 && failed == 0 && mailingsInNeed() == 0 && !engineInNeed();
    }
}
