package petitions.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;

/** The engine's work one step at a time, in the order in which it is due: for rehearsals, where the clock waits for it. */
@Service
public class EngineSteps {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    EngineSteps(ManagementService management, RuntimeService runtime, RepositoryService repository) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** What is due at {@code until} or before, the earliest first; what waits for no instant before everything. */
    public Optional<EngineStep> next(Instant until) {
        return management.createJobQuery().active().withRetriesLeft().unlimitedList().stream()
                .filter(EngineSteps::isOfAnInstance)
                .filter(job -> job.getDuedate() == null || !instant(job).isAfter(until))
                .sorted(Comparator.comparing(EngineSteps::isTimedLast)
                        .thenComparing(job -> job.getDuedate() == null ? Instant.EPOCH : instant(job))
                        .thenComparing(Job::getCreateTime)
                        .thenComparing(Job::getId))
                .flatMap(job -> step(job).stream())
                .findFirst();
    }

    /** Deadlines that are still to come, the earliest first. */
    public List<EngineStep> timers() {
        return management.createJobQuery().timers().active().orderByJobDuedate().asc().list().stream()
                .filter(EngineSteps::isOfAnInstance)
                .flatMap(job -> step(job).stream())
                .toList();
    }

    /** Runs one step now. What it throws is the step's own failure. */
    public void run(EngineStep step) {
        management.executeJob(step.job());
    }

    /** The engine has jobs of its own, such as cleaning up its history. */
    private static boolean isOfAnInstance(Job job) {
        return job.getProcessInstanceId() != null;
    }

    private static boolean isTimedLast(Job job) {
        return job.getDuedate() != null;
    }

    private static Instant instant(Job job) {
        return job.getDuedate().toInstant();
    }

    /** Empty if its instance has ended since the job was found. */
    private Optional<EngineStep> step(Job job) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        if (instance == null) {
            return Optional.empty();
        }
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        var model = repository.getBpmnModelInstance(job.getProcessDefinitionId());
        var element = model.getModelElementById(definition.getActivityId());
        return Optional.of(new EngineStep(
                job.getId(),
                job.getDuedate() == null ? null : instant(job),
                job.getProcessDefinitionKey(),
                definition.getActivityId(),
                element.getAttributeValue("name"),
                instance.getBusinessKey(),
                petitionNumber(instance.getId()).orElse(""),
                definition.getJobType().startsWith("timer")));
    }

    private Optional<String> petitionNumber(String instance) {
        return runtime
                .createVariableInstanceQuery()
                .activityInstanceIdIn(instance)
                .variableName(Variables.PETITION_NUMBER)
                .list()
                .stream()
                .filter(variable -> variable.getTaskId() == null)
                .findFirst()
                .map(variable -> (String) variable.getValue());
    }
}
