package petitions.staff.operations;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import petitions.process.life.Instance;
import petitions.process.life.Life;
import petitions.process.life.SetTimer;
import petitions.process.life.Step;
import petitions.process.life.Waiting;

/**
 * The model of an instance with what became of its steps, in the order in which they were first begun.
 *
 * @param marks of each step that has a name; the list beside the picture says the same
 */
public record Diagram(Instance instance, List<Mark> marks) {

    /** How a step stands. */
    public enum State {
        PASSED("passed"),
        CANCELLED("cut short"),
        WAITING("waits here"),
        STUCK("stuck"),
        SET("timer set");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One step of the model.
     *
     * @param times how often it was begun
     * @param first null for a step that has not begun yet
     * @param last null while it lasts
     * @param until when it is due, or its timer will go off; null if never
     * @param by everybody who completed it
     * @param called the latest instance that it called; null if none
     */
    public record Mark(
            String activity,
            String name,
            State state,
            int times,
            Instant first,
            Instant last,
            Instant until,
            List<String> by,
            String called) {

        public Mark {
            by = List.copyOf(by);
        }
    }

    public Diagram {
        marks = List.copyOf(marks);
    }

    static Diagram of(Instance instance, Life life) {
        var mine = life.only(instance.id());
        var stuck = life.stuckSteps(instance.id());
        Map<String, Mark> marks = new LinkedHashMap<>();
        mine.steps().stream()
                .filter(step -> !step.name().isEmpty())
                .collect(Collectors.groupingBy(Step::activity, LinkedHashMap::new, Collectors.toList()))
                .forEach((activity, passings) -> marks.put(activity, mark(passings, stuck, mine.waiting())));
        mine.work()
                .forEach(work -> marks.merge(
                        work.activity(),
                        pending(work.activity(), work.name(), stuck, work.nextAt()),
                        (begun, next) -> standing(begun, next.state(), next.until())));
        mine.timers()
                .forEach(timer -> marks.merge(
                        timer.activity(),
                        set(timer),
                        (begun, next) ->
                                standing(begun, begun.last() == null ? State.WAITING : State.SET, next.until())));
        return new Diagram(instance, List.copyOf(marks.values()));
    }

    private static Mark mark(List<Step> passings, Set<String> stuck, Collection<Waiting> waiting) {
        var latest = passings.get(passings.size() - 1);
        var lasting = passings.stream().anyMatch(Step::lasts);
        return new Mark(
                latest.activity(),
                latest.name(),
                state(passings, stuck.contains(latest.activity()), lasting),
                passings.size(),
                passings.get(0).begunAt(),
                lasting ? null : latest.endedAt(),
                waiting.stream()
                        .filter(it -> it.activity().equals(latest.activity()))
                        .map(Waiting::dueAt)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                passings.stream()
                        .map(Step::by)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                latest.called());
    }

    private static State state(List<Step> passings, boolean stuck, boolean lasting) {
        if (stuck) {
            return State.STUCK;
        }
        if (lasting) {
            return State.WAITING;
        }
        return passings.stream().allMatch(Step::cancelled) ? State.CANCELLED : State.PASSED;
    }

    private static Mark pending(String activity, String name, Set<String> stuck, Instant nextAt) {
        var state = stuck.contains(activity) ? State.STUCK : State.WAITING;
        return new Mark(activity, name, state, 0, null, null, nextAt, List.of(), null);
    }

    private static Mark set(SetTimer timer) {
        return new Mark(timer.activity(), timer.name(), State.SET, 0, null, null, timer.dueAt(), List.of(), null);
    }

    private static Mark standing(Mark begun, State state, Instant until) {
        return new Mark(
                begun.activity(),
                begun.name(),
                state,
                begun.times(),
                begun.first(),
                begun.last(),
                until,
                begun.by(),
                begun.called());
    }
}
