package petitions.process;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.parliament.Responses;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.process.access.DepartmentGroups;
import petitions.process.access.StaffGroup;

/**
 * Offers what the models offer to the departments to the one alone that was asked. Those that were open before a
 * department had a group of its own are put right at the start.
 */
@Component("tasksOfDepartments")
public class TasksOfDepartments implements SmartInitializingSingleton {

    private static final String ALL = StaffGroup.DEPARTMENT.id();

    /** Of the nodes that start together, one at a time. */
    private static final long LOCK = 0xDE9A7;

    private final Responses responses;
    private final DepartmentGroups groups;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SystemRights rights;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TasksOfDepartments(
            Responses responses,
            DepartmentGroups groups,
            TaskService tasks,
            RuntimeService runtime,
            SystemRights rights,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.responses = responses;
        this.groups = groups;
        this.tasks = tasks;
        this.runtime = runtime;
        this.rights = rights;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether somebody answers for any department, so that there can be a task of theirs. */
    public boolean canBeFor(Actor staff) {
        return groups.hasAny(staff.name());
    }

    /** The group of the department that was asked last about the petition of a process. */
    public String groupOf(DelegateExecution execution) {
        var group = new AtomicReference<String>();
        rights.run(() -> group.set(groupOf(execution.getProcessBusinessKey())));
        return group.get();
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(together -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, number) -> number)
                    .list();
            openToAll().forEach(task -> {
                tasks.addCandidateGroup(task.getId(), groupOf(keyOf(task)));
                tasks.deleteCandidateGroup(task.getId(), ALL);
            });
        });
    }

    private List<Task> openToAll() {
        return tasks.createTaskQuery()
                .processDefinitionKey(GovernmentResponseProcess.KEY)
                .taskCandidateGroup(ALL)
                .includeAssignedTasks()
                .list();
    }

    private String keyOf(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private String groupOf(String petition) {
        return groups.ensure(responses.require(PetitionId.of(petition)).department());
    }
}
