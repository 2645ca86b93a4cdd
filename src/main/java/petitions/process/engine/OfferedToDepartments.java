package petitions.process.engine;

import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Offers what a model, of whichever release, offers to the departments to the one alone that was asked. */
class OfferedToDepartments extends AbstractBpmnParseListener {

    private static final String ALL = "department";
    private static final String THE_ONE_ASKED = "#{tasksOfDepartments.groupOf(execution)}";

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
            narrow(userTask.getTaskDefinition());
        }
    }

    private static void narrow(TaskDefinition task) {
        if (task.getCandidateGroupIdExpressions().removeIf(group -> ALL.equals(group.getExpressionText()))) {
            task.addCandidateGroupIdExpression(Context.getProcessEngineConfiguration()
                    .getExpressionManager()
                    .createExpression(THE_ONE_ASKED));
        }
    }
}
