package petitions.staff.today;

import java.time.Instant;
import petitions.process.watch.DueTimer;
import petitions.process.watch.WaitingTask;

/**
 * Something that falls due.
 *
 * @param who has to do it; empty for what happens by itself
 * @param task to open in Tasklist; empty for what happens by itself
 */
public record DueItem(Instant at, String what, String who, String petitions, String title, String task) {

    static DueItem of(WaitingTask task) {
        return new DueItem(
                task.dueAt(),
                task.step(),
                task.assignee() == null ? task.groups() : task.assignee(),
                task.petitions(),
                task.title(),
                task.id());
    }

    static DueItem of(DueTimer timer) {
        return new DueItem(
                timer.dueAt(), timer.step() + " (" + timer.process() + ")", "", timer.petitions(), timer.title(), "");
    }
}
