package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Names a task after its petition, so that a list of tasks can be read: "Record the response · 300239". */
@Component("describeTask")
class DescribeTask implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        var petition = task.getVariable(Variables.PETITION_NUMBER);
        if (petition != null) {
            task.setName(TaskNames.of(task.getName(), petition));
        }
    }
}
