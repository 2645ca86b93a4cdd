package petitions.process.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Notes on every task which petition it is about. Tasklist shows that to whoever may see the task; what is noted on the
 * process only, it shows to those alone who may see the whole process, and departments may not.
 */
class PetitionOnTasks extends AbstractBpmnParseListener {

    private static final List<String> NOTED = List.of("petitionNumber", "petitionTitle");

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior userTask) {
            userTask.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_CREATE, PetitionOnTasks::note);
        }
    }

    private static void note(DelegateTask task) {
        NOTED.stream().filter(task::hasVariable).forEach(name -> task.setVariableLocal(name, task.getVariable(name)));
    }
}
