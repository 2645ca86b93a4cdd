package petitions.process.engine;

import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/** Evaluates what the models say, and nothing that a person can put into a task query or a saved filter. */
class GuardedExpressionManager extends SpringExpressionManager {

    GuardedExpressionManager(ApplicationContext context) {
        super(context);
    }

    @Override
    public Expression createExpression(String text) {
        return new GuardedExpression(createValueExpression(text), this, text);
    }
}
