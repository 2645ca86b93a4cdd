package petitions.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.correspondence.MailPreview;
import petitions.platform.Actor;
import petitions.process.form.FormSubject;
import petitions.process.form.FormView;
import petitions.process.form.StaffForm;

/** The forms of the tasks that are open now, and of the processes that staff may start. */
@Service
@Transactional
public class StaffDesk {

    /**
     * A form with what is in it.
     *
     * @param draft null while nothing has been typed
     * @param readOnly whether somebody must claim the task before it can be worked on
     */
    public record OpenForm(String form, FormView view, JsonNode values, Draft draft, boolean readOnly) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Forms forms;
    private final Submission submission;
    private final Drafts drafts;
    private final StartRights rights;

    StaffDesk(
            TaskService tasks,
            RuntimeService runtime,
            Forms forms,
            Submission submission,
            Drafts drafts,
            StartRights rights) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.forms = forms;
        this.submission = submission;
        this.drafts = drafts;
        this.rights = rights;
    }

    /**
     * @throws TaskGone if it has been completed
     * @throws TaskForOthers if it is not for this person
     */
    public OpenForm openTask(String taskId, Actor by) {
        var task = requireVisible(taskId, by);
        return open(
                forms.ofTask(task.getTaskDefinitionKey()),
                subject(task),
                aboutTask(taskId),
                !Objects.equals(task.getAssignee(), by.name()));
    }

    /** @throws NotYours if this person may not start that process */
    public OpenForm openStart(String processDefinitionKey, Actor by) {
        rights.requireStart(processDefinitionKey, by);
        return open(
                forms.starting(processDefinitionKey), FormSubject.NONE, aboutStart(processDefinitionKey, by), false);
    }

    /** What the task's form says before anybody has typed. */
    JsonNode usualTask(String taskId, Actor by) {
        var task = requireVisible(taskId, by);
        return submission.prefilled(forms.ofTask(task.getTaskDefinitionKey()), subject(task));
    }

    JsonNode usualStart(String processDefinitionKey) {
        return submission.prefilled(forms.starting(processDefinitionKey), FormSubject.NONE);
    }

    /** @throws petitions.platform.Refused if a page sends something of no field */
    public void requireFieldsOfTask(String taskId, JsonNode values, Actor by) {
        submission.requireKnown(forms.ofTask(requireVisible(taskId, by).getTaskDefinitionKey()), values);
    }

    /** @throws petitions.platform.Refused if a page sends something of no field */
    public void requireFieldsOfStart(String processDefinitionKey, JsonNode values, Actor by) {
        rights.requireStart(processDefinitionKey, by);
        submission.requireKnown(forms.starting(processDefinitionKey), values);
    }

    public Draft saveTask(String taskId, JsonNode values, Actor by) {
        var task = requireClaimed(taskId, by);
        return drafts.save(aboutTask(taskId), task.getTaskDefinitionKey(), values, by);
    }

    public Draft saveStart(String processDefinitionKey, JsonNode values, Actor by) {
        rights.requireStart(processDefinitionKey, by);
        var form = forms.starting(processDefinitionKey);
        return drafts.save(aboutStart(processDefinitionKey, by), form.name(), values, by);
    }

    /** Says what completing the task would say. What is found good is what will be submitted. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void checkTask(String taskId, JsonNode values, Actor by) {
        var task = requireClaimed(taskId, by);
        submission.rehearse(forms.ofTask(task.getTaskDefinitionKey()), subject(task), values, by);
        drafts.keepChecked(aboutTask(taskId), values);
    }

    /** Says what starting the process would say. What is found good is what will be submitted. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public String checkStart(String processDefinitionKey, JsonNode values, Actor by) {
        rights.requireStart(processDefinitionKey, by);
        var businessKey = submission.rehearse(forms.starting(processDefinitionKey), FormSubject.NONE, values, by);
        drafts.keepChecked(aboutStart(processDefinitionKey, by), values);
        return businessKey;
    }

    @Transactional(readOnly = true)
    public List<MailPreview> previewTask(String taskId, JsonNode values, Actor by) {
        var task = requireVisible(taskId, by);
        return submission.preview(forms.ofTask(task.getTaskDefinitionKey()), subject(task), values);
    }

    @Transactional(readOnly = true)
    public List<MailPreview> previewStart(String processDefinitionKey, JsonNode values, Actor by) {
        rights.requireStart(processDefinitionKey, by);
        return submission.preview(forms.starting(processDefinitionKey), FormSubject.NONE, values);
    }

    private OpenForm open(StaffForm<?> form, FormSubject subject, String about, boolean readOnly) {
        var draft = drafts.find(about).orElse(null);
        var values = draft == null ? submission.prefilled(form, subject) : draft.values();
        return new OpenForm(form.name(), form.view(subject), values, draft, readOnly);
    }

    private Task requireVisible(String taskId, Actor by) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new TaskGone();
        }
        if (!isFor(taskId, by)) {
            throw new TaskForOthers();
        }
        return task;
    }

    private boolean isFor(String taskId, Actor by) {
        return tasks.createTaskQuery().taskId(taskId).taskAssignee(by.name()).count() == 1
                || tasks.createTaskQuery()
                                .taskId(taskId)
                                .taskCandidateUser(by.name())
                                .includeAssignedTasks()
                                .count()
                        == 1;
    }

    /**
     * @throws TaskGone if it has been completed, or is not for this person
     * @throws TaskNotClaimed if somebody else works on it, or nobody yet
     */
    Task requireClaimed(String taskId, Actor by) {
        var task = requireVisible(taskId, by);
        if (!Objects.equals(task.getAssignee(), by.name())) {
            throw new TaskNotClaimed(task.getAssignee());
        }
        return task;
    }

    private FormSubject subject(Task task) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return new FormSubject(instance.getBusinessKey(), runtime.getVariables(task.getExecutionId()));
    }

    static FormSubject subject(DelegateTask task) {
        return new FormSubject(task.getExecution().getProcessBusinessKey(), Map.copyOf(task.getVariables()));
    }

    static String aboutTask(String taskId) {
        return "task:" + taskId;
    }

    private static String aboutStart(String processDefinitionKey, Actor by) {
        return "start:%s:%s".formatted(processDefinitionKey, by.name());
    }
}
