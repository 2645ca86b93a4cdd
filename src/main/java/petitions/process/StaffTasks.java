package petitions.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import petitions.platform.Actor;
import petitions.platform.Refused;

/** Does what somebody would do in Tasklist: the same drafts, the same rules, the same refusals. */
@Service
public class StaffTasks {

    private static final String TASK_PREFIX = "userTask_";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final StaffDesk desk;
    private final ObjectMapper json;

    StaffTasks(
            TaskService tasks, RuntimeService runtime, IdentityService identities, StaffDesk desk, ObjectMapper json) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identities = identities;
        this.desk = desk;
        this.json = json;
    }

    /** Every open task, the oldest first. */
    public List<TaskSummary> open() {
        return tasks.createTaskQuery().active().orderByTaskCreateTime().asc().list().stream()
                .map(this::summary)
                .toList();
    }

    /** The open task with this form and business key, if there is one. */
    public Optional<TaskSummary> find(String form, String businessKey) {
        return tasks
                .createTaskQuery()
                .active()
                .taskDefinitionKey(TASK_PREFIX + form)
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .findFirst()
                .map(this::summary);
    }

    /**
     * Claims the task, fills in its form, and completes it. Fields that are not given keep what
     * is usual, whatever somebody has typed.
     *
     * @throws TaskGone if somebody else was faster, or the task is not for this person
     * @throws Refused if a rule says no
     */
    public void complete(String taskId, Actor by, Map<String, ?> values) {
        var entered = filledIn(desk.usualTask(taskId, by), values);
        if (tasks.createTaskQuery().taskId(taskId).taskUnassigned().count() == 1) {
            claim(taskId, by);
        }
        desk.saveTask(taskId, entered, by);
        desk.checkTask(taskId, entered, by);
        submit(taskId, by);
    }

    /** Fills in the form that starts a process, and starts it. What the same person has typed for another start is kept. */
    public void start(String processDefinitionKey, Actor by, Map<String, ?> values) {
        var entered = filledIn(desk.usualStart(processDefinitionKey), values);
        var typedMeanwhile = desk.openStart(processDefinitionKey, by).draft();
        try {
            var draft = desk.saveStart(processDefinitionKey, entered, by);
            var businessKey = desk.checkStart(processDefinitionKey, entered, by);
            Map<String, Object> variables = Map.of(Variables.DRAFT, draft.id().toString());
            as(by, () -> runtime.startProcessInstanceByKey(processDefinitionKey, businessKey, variables));
        } finally {
            if (typedMeanwhile != null) {
                desk.saveStart(processDefinitionKey, typedMeanwhile.values(), by);
            }
        }
    }

    private JsonNode filledIn(JsonNode known, Map<String, ?> values) {
        var entered = known.<ObjectNode>deepCopy();
        values.forEach((field, value) -> entered.set(field, json.valueToTree(value)));
        return entered;
    }

    private void claim(String taskId, Actor by) {
        try {
            as(by, () -> tasks.claim(taskId, by.name()));
        } catch (ProcessEngineException somebodyWasFaster) {
            // no harm done if it was the same person in another window
            desk.requireClaimed(taskId, by);
        }
    }

    private void submit(String taskId, Actor by) {
        try {
            as(by, () -> tasks.complete(taskId));
        } catch (ProcessEngineException failed) {
            desk.requireClaimed(taskId, by);
            throw failed;
        }
    }

    /** With this person's rights, and no more. */
    private void as(Actor by, Runnable work) {
        var groups = identities.createGroupQuery().groupMember(by.name()).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(by.name(), groups);
        try {
            work.run();
        } finally {
            identities.clearAuthentication();
        }
    }

    private TaskSummary summary(Task task) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
        return new TaskSummary(
                task.getId(),
                task.getName(),
                task.getTaskDefinitionKey().substring(TASK_PREFIX.length()),
                instance.getBusinessKey(),
                groups,
                names(groups),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private List<String> names(Set<String> groups) {
        return groups.isEmpty()
                ? List.of()
                : identities.createGroupQuery().groupIdIn(groups.toArray(String[]::new)).list().stream()
                        .map(Group::getName)
                        .sorted()
                        .toList();
    }
}
