package petitions.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.TestDatabase;

/** What a scenario sees of the engine, and how it is emptied for the next one. */
class EngineRoom {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final EngineSteps steps;
    private final StaffTasks tasks;
    private final JdbcClient jdbc;

    EngineRoom(
            RuntimeService runtime,
            HistoryService history,
            ManagementService management,
            EngineSteps steps,
            StaffTasks tasks,
            JdbcClient jdbc) {
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.steps = steps;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** Every instance of this process about that key, in the order in which they started. */
    List<Trace> traces(String process, Object businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey.toString())
                .list()
                .stream()
                .sorted(byAge())
                .map(this::trace)
                .toList();
    }

    long count(String process) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .count();
    }

    /** The timers that somebody waits for. Those that are held are not among them. */
    List<EngineStep> timers(Object businessKey) {
        return steps.timers().stream()
                .filter(timer -> timer.businessKey().equals(businessKey.toString()))
                .toList();
    }

    boolean isBusy() {
        return runtime.createProcessInstanceQuery().count() > 0;
    }

    EngineStep nextTimer() {
        return steps.timers().get(0);
    }

    List<String> openTasksNaming(Object petition) {
        return tasks.open().stream()
                .map(TaskSummary::name)
                .filter(name -> name.contains(petition.toString()))
                .toList();
    }

    void forgetEverything() {
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(instance -> runtime.deleteProcessInstance(instance, "The scenario is over"));
        var past = history.createHistoricProcessInstanceQuery().list().stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!past.isEmpty()) {
            history.deleteHistoricProcessInstances(past);
        }
        management.createJobDefinitionQuery().suspended().list().stream()
                .map(JobDefinition::getId)
                .forEach(held -> management.activateJobDefinitionById(held, true));
        TestDatabase.empty(
                jdbc,
                "committee_meeting, petition, signature, debate, mailing, delivery, delivery_deferral, department, signing_pause, dissolution, staff_draft restart identity");
    }

    private static Comparator<HistoricProcessInstance> byAge() {
        return Comparator.comparing(HistoricProcessInstance::getStartTime);
    }

    private Trace trace(HistoricProcessInstance instance) {
        var passed = new ArrayList<String>();
        var waitingAt = new ArrayList<String>();
        for (HistoricActivityInstance step : history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceEndTime()
                .asc()
                .orderByHistoricActivityInstanceId()
                .asc()
                .list()) {
            if (step.isCanceled()) {
                continue;
            }
            (step.getEndTime() == null ? waitingAt : passed).add(step.getActivityId());
        }
        waitingAt.removeIf(step -> step.startsWith("subProcess_"));
        return new Trace(
                instance.getProcessDefinitionKey(),
                instance.getBusinessKey(),
                passed,
                waitingAt,
                instance.getEndTime() != null);
    }
}
