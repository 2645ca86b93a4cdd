package petitions.process.migration;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The steps of an earlier version beside those of today's. */
class Steps {

    private final BpmnModelInstance earlier;
    private final BpmnModelInstance today;
    private final Map<String, String> renamed;
    private final Map<String, String> mapped;
    private final MigrationPlan plan;

    Steps(RepositoryService repository, RuntimeService runtime, Version from, Version to) {
        earlier = repository.getBpmnModelInstance(from.id());
        today = repository.getBpmnModelInstance(to.id());
        renamed = RenamedSteps.between(
                earlier, repository.getProcessDefinition(to.id()).getResourceName());
        mapped = mapped(runtime, from, to);
        plan = plan(runtime, from, to);
    }

    /** Due dates of timers stay as they are; who listens for a message that is called otherwise today, hears that. */
    private MigrationPlan plan(RuntimeService runtime, Version from, Version to) {
        var builder = runtime.createMigrationPlan(from.id(), to.id());
        mapped.forEach((source, target) -> {
            var instruction = builder.mapActivities(source, target);
            if (!message(earlier, source).equals(message(today, target))) {
                instruction.updateEventTrigger();
            }
        });
        return builder.build();
    }

    private Map<String, String> mapped(RuntimeService runtime, Version from, Version to) {
        Map<String, String> all = new HashMap<>();
        for (MigrationInstruction equal : runtime.createMigrationPlan(from.id(), to.id())
                .mapEqualActivities()
                .build()
                .getInstructions()) {
            all.put(equal.getSourceActivityId(), equal.getTargetActivityId());
        }
        all.putAll(renamed);
        return all;
    }

    MigrationPlan plan() {
        return plan;
    }

    boolean isKnown(String step) {
        return mapped.containsKey(step);
    }

    String name(String step) {
        return name(earlier, step);
    }

    /** By names, as people know them. */
    Map<String, String> renamed() {
        Map<String, String> names = new HashMap<>();
        renamed.forEach((from, to) -> names.put(name(earlier, from), name(today, to)));
        return names;
    }

    /** Why what waits at a step cannot be moved. */
    String obstacle(String step) {
        return today.getModelElementById(step) == null
                ? "today's model has no such step"
                : "in today's model this step is of another kind, or part of another";
    }

    private static String name(BpmnModelInstance model, String step) {
        ModelElementInstance element = model.getModelElementById(step);
        return element instanceof FlowElement named && named.getName() != null ? named.getName() : step;
    }

    private static Optional<String> message(BpmnModelInstance model, String step) {
        ModelElementInstance element = model.getModelElementById(step);
        if (element instanceof ReceiveTask task) {
            return Optional.ofNullable(task.getMessage()).map(Message::getName);
        }
        return element.getChildElementsByType(EventDefinition.class).stream()
                .map(definition -> definition instanceof MessageEventDefinition event ? event.getMessage() : null)
                .filter(Objects::nonNull)
                .map(Message::getName)
                .findFirst();
    }
}
