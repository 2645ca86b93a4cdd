package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models are read by people, in Modeler and in Cockpit: what is not drawn does not exist for them. */
class BpmnDrawingTests {

    private static final Pattern DRAWN_ELEMENT = Pattern.compile("data-element-id=\"([A-Za-z]+_[A-Za-z]+)\"");

    private static final Set<String> PICTURED = Set.of("petition.bpmn", "government-response.bpmn", "debate.bpmn");

    static List<BpmnModel> models() {
        return BpmnModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeIsDrawnOnce(BpmnModel model) {
        assertThat(model.all(BpmnShape.class))
                .extracting(BpmnShape::getBpmnElement)
                .containsExactlyInAnyOrderElementsOf(model.all(FlowNode.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowIsDrawnOnce(BpmnModel model) {
        assertThat(model.all(BpmnEdge.class))
                .extracting(BpmnEdge::getBpmnElement)
                .containsExactlyInAnyOrderElementsOf(model.all(SequenceFlow.class));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowRunsAtRightAngles(BpmnModel model) {
        assertThat(model.all(BpmnEdge.class)).allSatisfy(edge -> {
            var points = List.copyOf(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                assertThat(isUprightOrLevel(points.get(i - 1), points.get(i)))
                        .as("Part %d of %s", i, edge.getId())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pictured")
    void thePictureInTheDocsShowsWhatTheModelHolds(BpmnModel model) throws IOException {
        var picture = Files.readString(pictureOf(model));
        var drawn = DRAWN_ELEMENT.matcher(picture).results().map(found -> found.group(1));
        var held = model.all(FlowElement.class).stream().map(FlowElement::getId);
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(held.toList());
        assertThat(model.all(FlowElement.class))
                .extracting(FlowElement::getName)
                .filteredOn(name -> name != null)
                .allSatisfy(name -> assertThat(wordsOf(picture)).contains(withoutSpaces(name)));
    }

    static List<BpmnModel> pictured() {
        return BpmnModel.all().stream()
                .filter(model -> PICTURED.contains(model.file()))
                .toList();
    }

    private static Path pictureOf(BpmnModel model) {
        return Path.of("docs", "processes", model.file().replace(".bpmn", ".svg"));
    }

    /** A picture breaks its labels into lines, so words are compared without the spaces between them. */
    private static String wordsOf(String picture) {
        return withoutSpaces(picture.replaceAll("<[^>]*>", "").replace("&amp;", "&"));
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }

    private static boolean isUprightOrLevel(Waypoint from, Waypoint to) {
        return from.getX().equals(to.getX()) || from.getY().equals(to.getY());
    }
}
