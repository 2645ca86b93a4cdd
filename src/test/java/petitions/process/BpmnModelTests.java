package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.BpmnModel.purpose;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the models to one language: what is called what, and what says why. */
class BpmnModelTests {

    private static final String ID =
            "(startEvent|endEvent|event|serviceTask|userTask|receiveTask|gateway|callActivity|subProcess|flow)_[a-z][A-Za-z]*";

    static List<BpmnModel> models() {
        return BpmnModel.all();
    }

    @Test
    void theProcessesOfAPetitionAndThoseOfStaffAreHere() {
        assertThat(models())
                .extracting(BpmnModel::file)
                .containsExactly(
                        "committee-meeting.bpmn",
                        "debate.bpmn",
                        "dissolve-parliament.bpmn",
                        "government-response.bpmn",
                        "mailing.bpmn",
                        "move-meeting.bpmn",
                        "pause-signing.bpmn",
                        "petition-admission.bpmn",
                        "petition.bpmn",
                        "postpone-debate.bpmn",
                        "publish-related-activity.bpmn",
                        "restore-petition.bpmn",
                        "take-petition-down.bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessIsNamedForItsFile(BpmnModel model) {
        assertThat(model.all(Process.class))
                .extracting(Process::getId)
                .containsExactly(camelCase(model.file().replace(".bpmn", "")));
        assertThat(model.all(Definitions.class))
                .extracting(Definitions::getTargetNamespace)
                .containsExactly("https://petitions.example/bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessRunsAndItsHistoryHasAnEnd(BpmnModel model) {
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsNamedForItsTypeAndItsPurpose(BpmnModel model) {
        assertThat(model.all(FlowElement.class)).extracting(FlowElement::getId).allMatch(id -> id.matches(ID));
        assertThat(model.all(Activity.class)).allSatisfy(activity -> assertThat(activity.getId())
                .startsWith(activity.getElementType().getTypeName() + "_"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyEventDefinitionIsNamedForItsEvent(BpmnModel model) {
        assertThat(model.all(EventDefinition.class)).allSatisfy(definition -> {
            var event = (Event) definition.getParentElement();
            assertThat(definition.getId()).isEqualTo(event.getId() + "_definition");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyMessageIsNamedForItsEvent(BpmnModel model) {
        assertThat(model.all(Message.class))
                .allSatisfy(message -> assertThat(message.getName()).isEqualTo("petitions." + purpose(message.getId())))
                .allSatisfy(message -> assertThat(message.getId()).startsWith("message_"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyActivityAndEventHasALabel(BpmnModel model) {
        assertThat(labelled(model)).allSatisfy(element -> assertThat(element.getName())
                .as("The label of %s", element.getId())
                .isNotBlank()
                .doesNotEndWith("?"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyBranchIsAQuestionWithLabelledAnswersAndADefault(BpmnModel model) {
        assertThat(branches(model)).allSatisfy(gateway -> {
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
            assertThat(gateway.getDefault())
                    .as("The default of %s", gateway.getId())
                    .isNotNull();
            assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                assertThat(flow.getName()).as("The answer on %s", flow.getId()).isNotBlank();
                assertThat(flow.getConditionExpression() == null)
                        .as("Only the default of %s is without a condition", gateway.getId())
                        .isEqualTo(flow.equals(gateway.getDefault()));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyAnswersCarryConditions(BpmnModel model) {
        assertThat(model.all(SequenceFlow.class))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .extracting(SequenceFlow::getSource)
                .allSatisfy(source -> assertThat(source).isInstanceOf(ExclusiveGateway.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void theProcessAndEveryStepThatWaitsOrMayFailSaysWhy(BpmnModel model) {
        var explained = Stream.of(
                        Stream.of(model.process()),
                        model.all(Activity.class).stream(),
                        model.all(CatchEvent.class).stream()
                                .filter(event -> !event.getEventDefinitions().isEmpty())
                                .filter(event -> !isStartOfASubProcess(event)))
                .flatMap(elements -> elements)
                .map(BaseElement.class::cast);
        assertThat(explained).allSatisfy(element -> assertThat(element.getDocumentations())
                .as("The documentation of %s", element.getId())
                .singleElement()
                .satisfies(text ->
                        assertThat(text.getTextContent()).hasSizeGreaterThan(15).endsWith(".")));
    }

    private static boolean isStartOfASubProcess(CatchEvent event) {
        return event.getId().startsWith("startEvent_") && !(event.getParentElement() instanceof Process);
    }

    private static List<FlowElement> labelled(BpmnModel model) {
        return Stream.concat(model.all(Activity.class).stream(), model.all(Event.class).stream())
                .map(FlowElement.class::cast)
                .toList();
    }

    private static List<ExclusiveGateway> branches(BpmnModel model) {
        return model.all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
    }

    private static String camelCase(String kebab) {
        var words = Stream.of(kebab.split("-")).map(BpmnModel::capitalised).reduce("", String::concat);
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
