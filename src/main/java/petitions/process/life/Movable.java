package petitions.process.life;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import petitions.process.MovableTimers;

/** Which deadlines may be moved: those of {@link MovableTimers}, and the days by which the tasks of people are due. */
final class Movable {

    private record Place(String instance, String activity) {}

    private Movable() {}

    static List<MovableDeadline> among(Collection<SetTimer> timers, Collection<Waiting> waiting) {
        var timed = timers.stream()
                .filter(timer -> MovableTimers.include(timer.activity()) && !timer.held())
                .toList();
        Set<Place> dueWithTheirTimers = new HashSet<>();
        timed.forEach(timer -> MovableTimers.taskDueWith(timer.activity())
                .ifPresent(task -> dueWithTheirTimers.add(new Place(timer.instance(), task))));
        return Stream.concat(
                        timed.stream().map(timer -> deadline(timer, waiting)),
                        waiting.stream()
                                .filter(task -> task.task() != null && task.dueAt() != null)
                                .filter(task -> MovableTimers.leaves(task.activity()))
                                .filter(task ->
                                        !dueWithTheirTimers.contains(new Place(task.instance(), task.activity())))
                                .map(Movable::deadline))
                .toList();
    }

    private static MovableDeadline deadline(SetTimer timer, Collection<Waiting> waiting) {
        var task = MovableTimers.taskDueWith(timer.activity())
                .flatMap(due -> waiting.stream()
                        .filter(open -> open.instance().equals(timer.instance()))
                        .filter(open -> open.activity().equals(due))
                        .findFirst())
                .map(Waiting::task)
                .orElse(null);
        return new MovableDeadline(timer.instance(), timer.activity(), timer.name(), timer.job(), task, timer.dueAt());
    }

    private static MovableDeadline deadline(Waiting task) {
        return new MovableDeadline(task.instance(), task.activity(), task.name(), null, task.task(), task.dueAt());
    }
}
