package petitions.process.watch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What the models call their processes and steps. A version that is deployed never changes, so that it is read once. */
@Component
class StepNames {

    /** @param waits the names of the steps that wait for somebody, by their ids */
    private record Model(String name, Map<String, String> steps, Map<String, String> waits) {}

    private final RepositoryService repository;
    private final Map<String, Model> models = new ConcurrentHashMap<>();

    StepNames(RepositoryService repository) {
        this.repository = repository;
    }

    String process(String definition) {
        return model(definition).name();
    }

    /** The id itself, if the step is not in that version or has no name. */
    String step(String definition, String activity) {
        return model(definition).steps().getOrDefault(activity, activity);
    }

    /** The steps of today's models at which something can wait for somebody, by their ids. */
    Map<String, String> waits() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(definition -> model(definition).waits().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private Model model(String definition) {
        return models.computeIfAbsent(definition, this::read);
    }

    private Model read(String definition) {
        var model = repository.getBpmnModelInstance(definition);
        return new Model(
                repository.getProcessDefinition(definition).getName(),
                names(model.getModelElementsByType(FlowNode.class).stream()),
                names(Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream(),
                        model.getModelElementsByType(ReceiveTask.class).stream())));
    }

    private static Map<String, String> names(Stream<? extends FlowNode> nodes) {
        return nodes.filter(node -> node.getName() != null)
                .collect(Collectors.toMap(FlowNode::getId, FlowNode::getName, (one, other) -> one));
    }
}
