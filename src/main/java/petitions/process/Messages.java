package petitions.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** How an event reaches the instance that waits for it. */
@Component
class Messages {

    private final RuntimeService runtime;

    Messages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void start(String message, String businessKey, Map<String, Object> variables) {
        runtime.startProcessInstanceByMessage(message, businessKey, variables);
    }

    /**
     * To the one instance that must be waiting. If it is not, the event's transaction fails and nothing has happened;
     * exclusively, because eight deliveries at once otherwise ran the next step four times.
     */
    void deliver(String message, String businessKey, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlateExclusively();
    }

    /** To whoever waits, if anyone does. */
    void announce(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAll();
    }

    /** To whoever waits with this variable, if anyone does. */
    void announce(String message, String variable, String value) {
        runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(variable, value)
                .correlateAll();
    }

    /** Changes a variable of every instance about this, calls included. */
    void remember(String businessKey, String variable, Object value) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(instance -> runtime.setVariable(instance.getId(), variable, value));
    }
}
