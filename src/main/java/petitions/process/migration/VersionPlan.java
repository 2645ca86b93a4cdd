package petitions.process.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * What is under way in one earlier version, and what of it today's model can take over.
 *
 * @param waiting every step at which something waits, by its name
 * @param renamed steps that are called otherwise today: from, to
 * @param movable the instances of which today's model knows every step at which they wait
 * @param staying how many others there are; they end by the version with which they began
 * @param steps how the engine is told; empty if nothing can be moved
 */
record VersionPlan(
        Version from,
        Version to,
        List<Waiting> waiting,
        Map<String, String> renamed,
        List<String> movable,
        long staying,
        Optional<MigrationPlan> steps) {

    long instances() {
        return movable.size() + staying;
    }
}
