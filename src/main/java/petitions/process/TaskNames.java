package petitions.process;

import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Tasks are named after their petitions, so that a list of them can be read: "Record the response · 300239". */
@Component
class TaskNames {

    private static final String SEPARATOR = " · ";

    private final TaskService tasks;

    TaskNames(TaskService tasks) {
        this.tasks = tasks;
    }

    static String of(String step, Object petitions) {
        return step + SEPARATOR + petitions;
    }

    /** For the open tasks about this, those of calls included. */
    void rename(String businessKey, String petitions) {
        tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().forEach(task -> {
            task.setName(of(task.getName().split(SEPARATOR)[0], petitions));
            tasks.saveTask(task);
            tasks.setVariableLocal(task.getId(), Variables.PETITION_NUMBER, petitions);
        });
    }
}
