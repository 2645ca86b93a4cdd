package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.BpmnModel.purpose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model gains no event, no end and no task for people without a scenario that speaks of it. */
class ScenarioCoverageTests {

    private static final Path SCENARIOS = Path.of("src/test/java/petitions/process");

    static List<BpmnModel> models() {
        return BpmnModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyEventEveryEndAndEveryTaskHasItsScenario(BpmnModel model) {
        var scenarios = scenarios();
        assertThat(model.all(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .filter(id ->
                                id.startsWith("event_") || id.startsWith("endEvent_") || id.startsWith("userTask_")))
                .filteredOn(id -> !speakOf(id, scenarios))
                .as("What no scenario of %s speaks of", model)
                .isEmpty();
    }

    /** By its constant, by its id, or, of a task, by its form. */
    private static boolean speakOf(String id, String scenarios) {
        return mentions(ProcessConstantsTests.constantFor(id), scenarios)
                || scenarios.contains('"' + id + '"')
                || id.startsWith("userTask_") && scenarios.contains('"' + purpose(id) + '"');
    }

    private static boolean mentions(String constant, String scenarios) {
        return Pattern.compile("\\b" + constant + "\\b").matcher(scenarios).find();
    }

    private static String scenarios() {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith("ProcessTests.java"))
                    .map(ScenarioCoverageTests::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new IllegalStateException("The scenarios cannot be listed.", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("The scenario %s cannot be read.".formatted(file), e);
        }
    }
}
