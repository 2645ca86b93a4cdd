package petitions.process.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Steps that failed in the same way.
 *
 * @param steps the one that has waited longest first
 */
public record FailureKind(String likeness, List<FailedStep> steps) {

    public FailureKind {
        steps = List.copyOf(steps);
    }

    /** One of them, which stands for all. */
    public FailedStep first() {
        return steps.get(0);
    }

    public int count() {
        return steps.size();
    }

    public Instant since() {
        return first().since();
    }

    /** What they say, once each. */
    public List<String> reasons(int most) {
        return steps.stream()
                .map(step -> step.cause().why())
                .distinct()
                .limit(most)
                .toList();
    }

    /** @param steps in the order of their age */
    static List<FailureKind> of(List<FailedStep> steps) {
        return steps.stream().collect(Collectors.groupingBy(FailedStep::likeness)).entrySet().stream()
                .map(entry -> new FailureKind(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(FailureKind::since).thenComparing(FailureKind::likeness))
                .toList();
    }
}
