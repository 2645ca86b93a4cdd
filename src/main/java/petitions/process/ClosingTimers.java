package petitions.process;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import petitions.petition.DissolutionAnnounced;
import petitions.petition.DissolutionWithdrawn;
import petitions.petition.PetitionId;
import petitions.petition.Signing;
import petitions.petition.SigningPaused;
import petitions.petition.SigningResumed;

/** Holds the closing timers while signing is paused, and moves them when it has lost days, or Parliament ends. */
@Component
class ClosingTimers {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Signing signing;
    private final SystemRights system;

    ClosingTimers(ManagementService management, RuntimeService runtime, Signing signing, SystemRights system) {
        this.management = management;
        this.runtime = runtime;
        this.signing = signing;
        this.system = system;
    }

    /** By job definition, so that petitions opened meanwhile are held too, and Cockpit shows why. */
    @EventListener
    void hold(SigningPaused event) {
        hold();
    }

    /** A version of the model that came during a pause has job definitions of its own, which nobody held yet. */
    @EventListener(ApplicationStartedEvent.class)
    void holdWhatWasDeployedMeanwhile() {
        if (signing.isPaused()) {
            system.run(this::hold);
        }
    }

    private void hold() {
        definitions().forEach(definition -> management.suspendJobDefinitionById(definition.getId(), true));
    }

    /**
     * Just before the commit, when the engine has written what it was doing: releasing timers overtakes, in one and the
     * same command, the putting off of each.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void release(SigningResumed event) {
        system.run(() -> {
            move(event.closings());
            definitions().forEach(definition -> management.activateJobDefinitionById(definition.getId(), true));
        });
    }

    /** The closing that was brought forward is waited for instead of the one that was promised. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void bringForward(DissolutionAnnounced event) {
        system.run(() ->
                move(event.petitions().stream().collect(toMap(Function.identity(), petition -> event.dissolvedAt()))));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void putBack(DissolutionWithdrawn event) {
        system.run(() -> move(event.closings()));
    }

    private void move(Map<PetitionId, Instant> closings) {
        var petitions =
                runtime.createProcessInstanceQuery().processDefinitionKey(PetitionProcess.KEY).unlimitedList().stream()
                        .collect(toMap(ProcessInstance::getId, instance -> PetitionId.of(instance.getBusinessKey())));
        for (JobDefinition definition : definitions()) {
            for (Job timer : management
                    .createJobQuery()
                    .jobDefinitionId(definition.getId())
                    .unlimitedList()) {
                var closing = closings.get(petitions.get(timer.getProcessInstanceId()));
                if (closing != null) {
                    management.setJobDuedate(timer.getId(), Date.from(closing));
                }
            }
        }
    }

    private List<JobDefinition> definitions() {
        return management
                .createJobDefinitionQuery()
                .processDefinitionKey(PetitionProcess.KEY)
                .activityIdIn(PetitionProcess.EVENT_CLOSING_REACHED)
                .unlimitedList();
    }
}
