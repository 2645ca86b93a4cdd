package petitions.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import petitions.petition.SigningPaused;
import petitions.petition.SigningResumed;

/** Holds the closing timers while signing is paused, and puts them off by the days that were lost. */
@Component
class ClosingTimers {

    private final ManagementService management;

    ClosingTimers(ManagementService management) {
        this.management = management;
    }

    /** By job definition, so that petitions opened meanwhile are held too, and Cockpit shows why. */
    @EventListener
    void on(SigningPaused event) {
        closingDefinitions().forEach(definition -> management.suspendJobDefinitionById(definition.getId(), true));
    }

    @EventListener
    void on(SigningResumed event) {
        closingDefinitions().forEach(definition -> {
            management.createJobQuery().jobDefinitionId(definition.getId()).unlimitedList().forEach(timer -> {
                var petition = petitions.petition.PetitionId.of(businessKey(timer.getProcessInstanceId()));
                management.setJobDuedate(timer.getId(), Date.from(event.closings().get(petition)));
            });
            management.activateJobDefinitionById(definition.getId(), true);
        });
    }

    private Iterable<JobDefinition> closingDefinitions() {
        return management
                .createJobDefinitionQuery()
                .processDefinitionKey(PetitionProcess.KEY)
                .activityIdIn(PetitionProcess.CLOSING_REACHED)
                .unlimitedList();
    }
}
