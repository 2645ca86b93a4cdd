package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import petitions.platform.Actor;
import petitions.platform.Refused;

/**
 * Enters what must be refused, twice: as the form asks before it submits, and as somebody would who submits regardless.
 * Both must say the same, and all that is left of it is the draft.
 */
class Refusals {

    private final StaffDesk desk;
    private final Office office;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;
    private final Tables tables;
    private final ObjectMapper json;

    Refusals(
            StaffDesk desk,
            Office office,
            TaskService tasks,
            RuntimeService runtime,
            IdentityService identities,
            Tables tables,
            ObjectMapper json) {
        this.desk = desk;
        this.office = office;
        this.tasks = tasks;
        this.runtime = runtime;
        this.identities = identities;
        this.tables = tables;
        this.json = json;
    }

    /** @return what the person who filled in the task's form is told */
    String ofTask(Actor who, String form, Object businessKey, Map<String, ?> values) {
        var task = office.task(form, businessKey).id();
        tasks.setAssignee(task, who.name());
        var entered = filledIn(desk.openTask(task, who).values(), values);
        desk.saveTask(task, entered, who);
        var before = tables.contents();

        var checked = catchThrowable(() -> desk.checkTask(task, entered, who));
        var submitted = catchThrowable(() -> as(who, () -> tasks.complete(task)));

        nothingChanged(before, checked, submitted);
        var still = desk.openTask(task, who);
        assertThat(still.readOnly()).isFalse();
        assertThat(still.values()).as("The draft").isEqualTo(entered);
        return checked.getMessage();
    }

    /** @return what the person who filled in the form that starts a process is told */
    String ofStart(Actor who, String process, Map<String, ?> values) {
        var entered = filledIn(desk.openStart(process, who).values(), values);
        var draft = desk.saveStart(process, entered, who);
        var before = tables.contents();

        var checked = catchThrowable(() -> desk.checkStart(process, entered, who));
        Map<String, Object> variables = Map.of(Variables.DRAFT, draft.id().toString());
        var started = catchThrowable(() -> as(who, () -> runtime.startProcessInstanceByKey(process, "any", variables)));

        nothingChanged(before, checked, started);
        assertThat(desk.openStart(process, who).values()).as("The draft").isEqualTo(entered);
        return checked.getMessage();
    }

    /** @return the draft, with which its author may start the process */
    UUID draftOf(Actor who, String process, Map<String, ?> values) {
        return desk.saveStart(process, filledIn(desk.openStart(process, who).values(), values), who)
                .id();
    }

    private void nothingChanged(Map<String, String> before, Throwable checked, Throwable submitted) {
        assertThat(checked).isInstanceOf(Refused.class);
        assertThat(rootOf(submitted)).as("Submitted without a check").isInstanceOf(Refused.class);
        assertThat(submitted).hasMessageContaining(checked.getMessage());
        assertThat(tables.contents()).isEqualTo(before);
    }

    /** The engine wraps what a task's listener throws, and not what a start event's does. */
    private static Throwable rootOf(Throwable thrown) {
        var root = thrown;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private JsonNode filledIn(JsonNode known, Map<String, ?> values) {
        var entered = known.<ObjectNode>deepCopy();
        values.forEach((field, value) -> entered.set(field, json.valueToTree(value)));
        return sentAsText(entered);
    }

    private JsonNode sentAsText(JsonNode entered) {
        try {
            return json.readTree(entered.toString());
        } catch (JsonProcessingException ourOwn) {
            throw new AssertionError(ourOwn);
        }
    }

    private void as(Actor who, Runnable work) {
        var groups = identities.createGroupQuery().groupMember(who.name()).list().stream()
                .map(group -> group.getId())
                .toList();
        identities.setAuthentication(who.name(), groups);
        try {
            work.run();
        } finally {
            identities.clearAuthentication();
        }
    }
}
