package petitions.process.access;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** A small process that begins with a task of the clerks, and goes on with a job. */
record Errand(ProcessEngine engine, String deployment) {

    static Errand forTheClerks(ProcessEngine engine) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addInputStream("errand.bpmn", Errand.class.getResourceAsStream("/errands/errand.bpmn"))
                .addInputStream("forms/errand.html", Errand.class.getResourceAsStream("/errands/forms/errand.html"))
                .deploy();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "errand", "milk", Map.of("petitionNumber", 300239L, "petitionTitle", "Fetch milk"));
        return new Errand(engine, deployment.getId());
    }

    Task task() {
        return engine.getTaskService().createTaskQuery().taskName("Run errand").singleResult();
    }

    void forget() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }
}
