package petitions.staff.operations;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import petitions.process.life.Instance;
import petitions.process.life.Life;
import petitions.process.life.Standstill;
import petitions.process.life.Step;
import petitions.timeline.TimelineEntry;

/** A life as one list in the order of time: what the timeline says, and what the engine did. */
final class Story {

    private final Map<String, Instance> instances;

    private Story(Life life) {
        instances = life.instances().stream().collect(Collectors.toMap(Instance::id, Function.identity()));
    }

    static List<StoryLine> of(Collection<TimelineEntry> timeline, Life life) {
        var story = new Story(life);
        return Stream.of(
                        timeline.stream().map(Story::told),
                        life.instances().stream().flatMap(story::frame),
                        life.steps().stream()
                                .filter(step -> step.counts() && !step.lasts())
                                .map(story::step),
                        life.standstills().stream().flatMap(story::standstill))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(StoryLine::at))
                .toList();
    }

    private static StoryLine told(TimelineEntry entry) {
        return new StoryLine(entry.at(), entry.summary(), entry.actor(), true, null, null);
    }

    private Stream<StoryLine> frame(Instance instance) {
        var begun = line(instance.begunAt(), "The process began.", instance.startedBy(), instance.id());
        return instance.stopped()
                ? Stream.of(begun, line(instance.endedAt(), "The process was stopped.", null, instance.id()))
                : Stream.of(begun);
    }

    private StoryLine step(Step step) {
        return line(step.endedAt(), words(step), step.by(), step.instance());
    }

    private static String words(Step step) {
        if (step.cancelled()) {
            return "“%s” was cut short.".formatted(step.name());
        }
        return switch (step.kind()) {
            case "userTask", "serviceTask" -> "“%s” was done.".formatted(step.name());
            case "receiveTask" -> "“%s” is over.".formatted(step.name());
            case "callActivity" -> "“%s” came to its end.".formatted(step.name());
            default -> (step.activity().startsWith("endEvent_") ? "%s: here it ends." : "%s.").formatted(step.name());
        };
    }

    private Stream<StoryLine> standstill(Standstill it) {
        var stuck = line(it.since(), "“%s” got stuck: %s".formatted(it.name(), it.why()), null, it.instance());
        return it.overAt() == null
                ? Stream.of(stuck)
                : Stream.of(
                        stuck,
                        line(it.overAt(), "“%s” was stuck no longer.".formatted(it.name()), null, it.instance()));
    }

    private StoryLine line(Instant at, String what, String by, String instance) {
        var known = instances.get(instance);
        return new StoryLine(at, what, by, false, instance, known == null ? null : known.name());
    }
}
