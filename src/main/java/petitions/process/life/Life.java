package petitions.process.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the engine knows of some instances, each list the oldest first.
 *
 * @param steps every passing of every step
 * @param standstills also those that are over
 * @param deadlines those that may be moved by hand
 * @param complete whether it is all; the oldest steps of a very long life are left out
 */
public record Life(
        List<Instance> instances,
        List<Step> steps,
        List<Waiting> waiting,
        List<SetTimer> timers,
        List<PendingWork> work,
        List<Standstill> standstills,
        List<MovableDeadline> deadlines,
        boolean complete) {

    static final Life NONE =
            new Life(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true);

    public Life {
        instances = List.copyOf(instances);
        steps = List.copyOf(steps);
        waiting = List.copyOf(waiting);
        timers = List.copyOf(timers);
        work = List.copyOf(work);
        standstills = List.copyOf(standstills);
        deadlines = List.copyOf(deadlines);
    }

    public Optional<Instance> instance(String id) {
        return instances.stream().filter(instance -> instance.id().equals(id)).findFirst();
    }

    /** The step that called this instance; empty if nothing did, or it is no longer known. */
    public Optional<Step> callOf(String instance) {
        return steps.stream().filter(step -> instance.equals(step.called())).findFirst();
    }

    /** The same of this instance alone. */
    public Life only(String instance) {
        return of(Set.of(instance));
    }

    /** The same of this instance, of those that it called, and of those that they did. */
    public Life within(String instance) {
        var inside = new HashSet<>(Set.of(instance));
        var more = new ArrayList<>(List.of(instance));
        while (!more.isEmpty()) {
            var called = instances.stream()
                    .filter(other -> more.contains(other.parent()))
                    .map(Instance::id)
                    .collect(Collectors.toSet());
            more.clear();
            called.stream().filter(inside::add).forEach(more::add);
        }
        return of(inside);
    }

    /** Those steps of {@code instance} that cannot go on unless somebody does something, there or in what they called. */
    public Set<String> stuckSteps(String instance) {
        return work.stream()
                .filter(PendingWork::isStuck)
                .flatMap(stuck -> pathTo(stuck).stream())
                .filter(step -> step.instance().equals(instance))
                .map(Place::activity)
                .collect(Collectors.toSet());
    }

    public Optional<MovableDeadline> deadline(String instance, String activity) {
        return deadlines.stream()
                .filter(deadline -> deadline.instance().equals(instance))
                .filter(deadline -> deadline.activity().equals(activity))
                .findFirst();
    }

    private record Place(String instance, String activity) {}

    private List<Place> pathTo(PendingWork stuck) {
        return Stream.iterate(
                        Optional.of(new Place(stuck.instance(), stuck.activity())),
                        Optional::isPresent,
                        place ->
                                callOf(place.get().instance()).map(call -> new Place(call.instance(), call.activity())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Life of(Collection<String> wanted) {
        return new Life(
                instances.stream().filter(it -> wanted.contains(it.id())).toList(),
                steps.stream().filter(it -> wanted.contains(it.instance())).toList(),
                waiting.stream().filter(it -> wanted.contains(it.instance())).toList(),
                timers.stream().filter(it -> wanted.contains(it.instance())).toList(),
                work.stream().filter(it -> wanted.contains(it.instance())).toList(),
                standstills.stream()
                        .filter(it -> wanted.contains(it.instance()))
                        .toList(),
                deadlines.stream().filter(it -> wanted.contains(it.instance())).toList(),
                complete);
    }
}
