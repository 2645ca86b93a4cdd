package petitions.process.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Service;

/** Finds out, and changes nothing, what is under way in earlier versions and where today's models would take it up. */
@Service
class MigrationPlans {

    private final WaitingInstances instances;
    private final RepositoryService repository;
    private final RuntimeService runtime;

    MigrationPlans(WaitingInstances instances, RepositoryService repository, RuntimeService runtime) {
        this.instances = instances;
        this.repository = repository;
        this.runtime = runtime;
    }

    /** One for each earlier version that something is under way in. */
    List<VersionPlan> all() {
        return instances.earlierVersions().stream()
                .map(inUse -> plan(inUse.earlier(), inUse.today()))
                .toList();
    }

    private VersionPlan plan(Version from, Version to) {
        Map<String, Set<String>> waiting = instances.steps(from);
        try {
            return plan(from, to, waiting, new Steps(repository, runtime, from, to));
        } catch (MigrationPlanValidationException doesNotFit) {
            var obstacle = new Waiting(
                    "any step",
                    waiting.size(),
                    "bpmn/migrations does not fit that version: " + doesNotFit.getMessage());
            return new VersionPlan(from, to, List.of(obstacle), Map.of(), List.of(), waiting.size(), Optional.empty());
        }
    }

    private static VersionPlan plan(Version from, Version to, Map<String, Set<String>> waiting, Steps steps) {
        var movable = waiting.keySet().stream()
                .filter(instance -> waiting.get(instance).stream().allMatch(steps::isKnown))
                .toList();
        return new VersionPlan(
                from,
                to,
                byStep(waiting, steps),
                new TreeMap<>(steps.renamed()),
                movable,
                waiting.size() - movable.size(),
                Optional.of(steps.plan()));
    }

    private static List<Waiting> byStep(Map<String, Set<String>> waiting, Steps steps) {
        Map<String, Long> counts = new TreeMap<>();
        waiting.values().forEach(all -> all.forEach(step -> counts.merge(step, 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(count -> new Waiting(
                        steps.name(count.getKey()),
                        count.getValue(),
                        steps.isKnown(count.getKey()) ? null : steps.obstacle(count.getKey())))
                .toList();
    }
}
