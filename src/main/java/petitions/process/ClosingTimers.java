package petitions.process;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import petitions.petition.DissolutionAnnounced;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.petition.SigningPaused;
import petitions.petition.SigningResumed;

/** Holds the closing timers while signing is paused, and moves them when it has lost days, or Parliament ends. */
@Component
class ClosingTimers {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final SystemRights system;
    private final Petitions petitions;

    ClosingTimers(ManagementService management, RuntimeService runtime, SystemRights system, Petitions petitions) {
        this.management = management;
        this.runtime = runtime;
        this.system = system;
        this.petitions = petitions;
    }

    /** By job definition, so that petitions opened meanwhile are held too, and Cockpit shows why. */
    @EventListener
    void hold(SigningPaused event) {
        definitions().forEach(definition -> management.suspendJobDefinitionById(definition.getId(), true));
    }

    /**
     * Just before the commit, when the engine has written what it was doing: releasing timers overtakes, in one and the
     * same command, the putting off of each.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void release(SigningResumed event) {
        system.run(() -> {
            for (JobDefinition definition : definitions()) {
                management
                        .createJobQuery()
                        .jobDefinitionId(definition.getId())
                        .unlimitedList()
                        .forEach(this::putOff);
                management.activateJobDefinitionById(definition.getId(), true);
            }
        });
    }

    /** The closing that was brought forward is waited for instead of the one that was promised. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void bringForward(DissolutionAnnounced event) {
        system.run(() -> definitions().forEach(definition -> management
                .createJobQuery()
                .jobDefinitionId(definition.getId())
                .unlimitedList()
                .forEach(this::putOff)));
    }

    private void putOff(Job timer) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(timer.getProcessInstanceId())
                .singleResult();
        var petition = petitions.require(PetitionId.of(instance.getBusinessKey()));
        management.setJobDuedate(timer.getId(), Date.from(petition.closingAt()));
    }

    private List<JobDefinition> definitions() {
        return management
                .createJobDefinitionQuery()
                .processDefinitionKey(PetitionProcess.KEY)
                .activityIdIn(PetitionProcess.EVENT_CLOSING_REACHED)
                .unlimitedList();
    }
}
