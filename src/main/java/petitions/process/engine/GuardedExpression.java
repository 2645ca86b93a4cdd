package petitions.process.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * An expression that is only evaluated for something that runs. Task queries evaluate theirs for nothing: there,
 * the few that our own filters need are answered and all others refused (CVE-2026-109432).
 */
class GuardedExpression extends JuelExpression {

    GuardedExpression(ValueExpression expression, JuelExpressionManager manager, String text) {
        super(expression, manager, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution contextExecution) {
        requireAllowed(scope);
        return super.getValue(scope, contextExecution);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution contextExecution) {
        requireAllowed(scope);
        super.setValue(value, scope, contextExecution);
    }

    private void requireAllowed(VariableScope scope) {
        if (scope == null && !isLiteralText() && !QueryExpressions.ALL.contains(getExpressionText())) {
            throw new BadUserRequestException("A task query may not contain expressions other than "
                    + "the current user, the current user's groups and the present time.");
        }
    }
}
