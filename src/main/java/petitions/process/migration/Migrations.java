package petitions.process.migration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Service;

/**
 * Carries plans out as batches of the engine: one transaction for each instance. Nodes that run meanwhile may do some of
 * the work, and a batch that was cut off is still there for whoever asks next.
 */
@Service
class Migrations {

    /** A node that works on the same instance makes one fail that is well the next time. Our choice. */
    private static final int TRIES = 5;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /** @param left how many are where they were, although today's model knows their steps */
    record Outcome(long moved, long left, Set<String> reasons) {}

    private final RuntimeService runtime;
    private final ManagementService management;
    private final WaitingInstances instances;

    Migrations(RuntimeService runtime, ManagementService management, WaitingInstances instances) {
        this.runtime = runtime;
        this.management = management;
        this.instances = instances;
    }

    /** Ends what an earlier call was cut off in. */
    void goOn() {
        management
                .createBatchQuery()
                .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                .list()
                .forEach(batch -> finish(batch, done -> {}));
    }

    /** @param progress hears how many are done, now and then */
    Outcome carryOut(VersionPlan plan, IntConsumer progress) {
        if (plan.movable().isEmpty()) {
            return new Outcome(0, 0, Set.of());
        }
        var reasons = finish(begin(plan.steps().orElseThrow(), plan.movable()), progress);
        long left = instances.stillIn(plan.from(), plan.movable());
        return new Outcome(plan.movable().size() - left, left, reasons);
    }

    Batch begin(MigrationPlan steps, List<String> movable) {
        return runtime.newMigration(steps).processInstanceIds(movable).executeAsync();
    }

    /** @return why some could not be moved */
    private Set<String> finish(Batch batch, IntConsumer progress) {
        Map<String, Integer> failures = new HashMap<>();
        Set<String> reasons = new TreeSet<>();
        while (isThere(batch)) {
            var jobs = jobs(batch)
                    .filter(job -> failures.getOrDefault(job.getId(), 0) < TRIES)
                    .toList();
            jobs.forEach(job -> run(job, failures, reasons));
            if (jobs.isEmpty() && isThere(batch)) {
                management.deleteBatch(batch.getId(), false);
            } else if (isThere(batch)) {
                progress.accept(done(batch));
                LockSupport.parkNanos(failures.isEmpty() ? 1 : BETWEEN_LOOKS.toNanos());
            }
        }
        return reasons;
    }

    /** The last ends the batch when nothing is left; it waits for its turn for as long as anything is tried. */
    private Stream<Job> jobs(Batch batch) {
        var work = Stream.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())
                .flatMap(this::jobs)
                .toList();
        return work.isEmpty() ? jobs(batch.getMonitorJobDefinitionId()) : work.stream();
    }

    private Stream<Job> jobs(String definition) {
        return management.createJobQuery().jobDefinitionId(definition).unlimitedList().stream();
    }

    private void run(Job job, Map<String, Integer> failures, Set<String> reasons) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failed) {
            if (management.createJobQuery().jobId(job.getId()).count() == 0) {
                return; // a node has done it in the same moment
            }
            if (failures.merge(job.getId(), 1, Integer::sum) == TRIES) {
                reasons.add(reason(failed));
            }
        }
    }

    private static String reason(RuntimeException failed) {
        return failed instanceof MigratingProcessInstanceValidationException
                ? "has gone on meanwhile to a step that today's model does not take over"
                : NestedExceptionUtils.getMostSpecificCause(failed).getMessage();
    }

    private boolean isThere(Batch batch) {
        return management.createBatchQuery().batchId(batch.getId()).count() > 0;
    }

    private int done(Batch batch) {
        var statistics =
                management.createBatchStatisticsQuery().batchId(batch.getId()).singleResult();
        return statistics == null ? batch.getTotalJobs() : statistics.getCompletedJobs();
    }
}
