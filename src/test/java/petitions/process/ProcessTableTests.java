package petitions.process;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The table of processes in {@code bpmn/README.md} is what the models say. */
class ProcessTableTests {

    private static final String HEAD = """
            | File | Process | Name | Started by | People's steps |
            |---|---|---|---|---|
            """;

    @Test
    void theTableOfProcessesIsWhatTheModelsSay() throws IOException {
        var table = BpmnModel.all().stream().map(ProcessTableTests::row).collect(joining("\n", HEAD, "\n"));
        assertThat(Files.readString(Path.of("bpmn", "README.md")))
                .as("bpmn/README.md lacks this table:%n%n%s", table)
                .contains(table);
    }

    private static String row(BpmnModel model) {
        return "| [%s](%s) | `%s` | %s | %s | %s |"
                .formatted(
                        model.file(),
                        model.file(),
                        model.process().getId(),
                        model.process().getName(),
                        startedBy(model),
                        userTasks(model));
    }

    private static String startedBy(BpmnModel model) {
        var start = model.start();
        if (start.getCamundaFormKey() != null) {
            return "staff, in Tasklist";
        }
        return start.getEventDefinitions().stream()
                .map(MessageEventDefinition.class::cast)
                .map(definition -> "message `" + definition.getMessage().getName() + "`")
                .findFirst()
                .orElseGet(() -> callersOf(model.process().getId()));
    }

    private static String callersOf(String process) {
        return BpmnModel.all().stream()
                .filter(model -> model.all(CallActivity.class).stream()
                        .anyMatch(call -> call.getCalledElement().equals(process)))
                .map(model -> "`" + model.process().getId() + "`")
                .collect(joining(", "));
    }

    private static String userTasks(BpmnModel model) {
        var tasks = model.all(UserTask.class).stream()
                .map(task -> task.getName() + " (" + String.join(", ", task.getCamundaCandidateGroupsList()) + ")")
                .collect(joining("; "));
        return tasks.isEmpty() ? "none" : tasks;
    }
}
