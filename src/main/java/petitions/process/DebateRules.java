package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What {@code debate.bpmn} asks of the Committee's decision. */
@Component("debateRules")
public class DebateRules {

    public boolean schedule(DelegateExecution execution) {
        return decided("schedule", execution);
    }

    public boolean defer(DelegateExecution execution) {
        return decided("defer", execution);
    }

    public boolean awaitResponse(DelegateExecution execution) {
        return decided("awaitResponse", execution);
    }

    private static boolean decided(String decision, DelegateExecution execution) {
        return decision.equals(execution.getVariable(Variables.DEBATE_DECISION));
    }
}
