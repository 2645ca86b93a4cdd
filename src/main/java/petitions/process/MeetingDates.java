package petitions.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import petitions.parliament.AgendaClosed;
import petitions.parliament.AgendaItemsDeferred;
import petitions.parliament.Debates;
import petitions.parliament.MeetingMoved;
import petitions.petition.PetitionId;

/**
 * Has the Committee's tasks due on the day of the meeting that is to decide them. Just before the commit, when the engine has
 * written what it was doing.
 */
@Component
class MeetingDates {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Debates debates;
    private final SystemRights system;

    MeetingDates(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            Debates debates,
            SystemRights system) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.debates = debates;
        this.system = system;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AgendaClosed event) {
        due(event.petitions(), event.meetsOn());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(AgendaItemsDeferred event) {
        due(event.petitions(), event.until());
    }

    /** Whatever was due with the meeting, and the reminder to record it. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MeetingMoved event) {
        system.run(() -> {
            tasks.createTaskQuery()
                    .taskDefinitionKeyIn(DebateProcess.DECIDE_DEBATE, GovernmentResponseProcess.REVIEW_RESPONSE)
                    .dueDate(Deadlines.endOf(event.from()))
                    .list()
                    .forEach(task -> due(task, event.to()));
            var key = event.meeting().toString();
            open(CommitteeMeetingProcess.HOLD_MEETING, key).forEach(task -> due(task, event.to()));
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(CommitteeMeetingProcess.KEY)
                    .processInstanceBusinessKey(key)
                    .list()
                    .forEach(meeting -> management
                            .createJobQuery()
                            .processInstanceId(meeting.getId())
                            .timers()
                            .list()
                            .forEach(timer -> management.setJobDuedate(timer.getId(), Deadlines.endOf(event.to()))));
        });
    }

    private void due(Collection<PetitionId> petitions, LocalDate day) {
        system.run(() -> petitions.forEach(petition -> {
            open(GovernmentResponseProcess.REVIEW_RESPONSE, petition.toString()).forEach(task -> due(task, day));
            debates.underWay(petition)
                    .map(debate -> open(DebateProcess.DECIDE_DEBATE, debate.id().toString()))
                    .orElse(List.of())
                    .forEach(task -> due(task, day));
        }));
    }

    private List<Task> open(String task, String businessKey) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .processInstanceBusinessKey(businessKey)
                .list();
    }

    private void due(Task task, LocalDate day) {
        task.setDueDate(Deadlines.endOf(day));
        tasks.saveTask(task);
    }
}
