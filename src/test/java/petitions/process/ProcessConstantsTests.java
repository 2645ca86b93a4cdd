package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.BpmnModel.purpose;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code knows the models by these names; a rename on either side alone fails here. */
class ProcessConstantsTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                PetitionAdmissionProcess.class,
                PetitionProcess.class,
                GovernmentResponseProcess.class,
                DebateProcess.class,
                MailingProcess.class,
                CommitteeMeetingProcess.class
            })
    void everyConstantIsInTheModelUnderTheSameWords(Class<?> constants) {
        var values = valuesOf(constants);
        var model = modelOf(values.remove("KEY"));
        assertThat(namesIn(model)).containsAll(values.values());
        assertThat(values).allSatisfy((name, value) -> assertThat(name).isEqualTo(constantFor(value)));
    }

    private static Map<String, String> valuesOf(Class<?> constants) {
        return Stream.of(constants.getDeclaredFields())
                .filter(field -> field.getType().equals(String.class))
                .collect(Collectors.toMap(
                        Field::getName, ProcessConstantsTests::valueOf, (one, other) -> one, TreeMap::new));
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("The constant %s cannot be read.".formatted(constant), e);
        }
    }

    private static BpmnModel modelOf(String key) {
        List<BpmnModel> models = BpmnModel.all().stream()
                .filter(model -> model.process().getId().equals(key))
                .toList();
        assertThat(models).as("The model of the process %s", key).hasSize(1);
        return models.get(0);
    }

    private static Set<String> namesIn(BpmnModel model) {
        return Stream.concat(
                        model.all(Message.class).stream().map(Message::getName),
                        model.all(FlowNode.class).stream().map(FlowNode::getId))
                .collect(Collectors.toSet());
    }

    /** A message and a task bear their plain words; events, which often share them, say which kind they are. */
    static String constantFor(String value) {
        if (value.startsWith("petitions.")) {
            return capitals(value.substring("petitions.".length()));
        }
        var kind = value.substring(0, value.indexOf('_'));
        var words = capitals(purpose(value));
        return switch (kind) {
            case "startEvent" -> "START_" + words;
            case "endEvent" -> "END_" + words;
            case "event" -> "EVENT_" + words;
            default -> words;
        };
    }

    private static String capitals(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }
}
