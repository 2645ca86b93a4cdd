package petitions.process.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.platform.time.MovableClock;
import petitions.process.EngineTest;

@EngineTest
class EngineWorkTests {

    @Autowired
    EngineWork work;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MovableClock clock;

    private List<Job> others = List.of();

    /** What other tests left in the same engine rests meanwhile. */
    @BeforeEach
    void stopOthers() {
        others = engine.getManagementService().createJobQuery().active().list();
        others.forEach(job -> engine.getManagementService().suspendJobById(job.getId()));
    }

    @AfterEach
    void letOthersGoOn() {
        others.forEach(job -> engine.getManagementService().activateJobById(job.getId()));
    }

    @Test
    void whatIsDueIsCountedAndHowLongItHasWaited() {
        var before = work.jobs();
        assertThat(before.due()).isZero();
        assertThat(before.secondsLate()).isZero();
        engine.getRepositoryService()
                .createDeployment()
                .addString("waiting.bpmn", """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="errands">
                          <process id="waiting" isExecutable="true" camunda:historyTimeToLive="P1D">
                            <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="tea"/>
                            <intermediateCatchEvent id="tea"><timerEventDefinition>
                              <timeDuration xsi:type="tFormalExpression">PT1H</timeDuration>
                            </timerEventDefinition></intermediateCatchEvent>
                            <sequenceFlow id="b" sourceRef="tea" targetRef="end"/><endEvent id="end"/>
                          </process>
                        </definitions>
                        """)
                .deploy();
        var waiting = engine.getRuntimeService().startProcessInstanceByKey("waiting");
        assertThat(work.jobs().due()).isZero();
        clock.advance(Duration.ofMinutes(70));
        assertThat(work.jobs().due()).isEqualTo(1);
        assertThat(work.jobs().secondsLate()).isBetween(599L, 615L);
        var timer = engine.getManagementService()
                .createJobQuery()
                .timers()
                .processDefinitionKey("waiting")
                .singleResult();
        engine.getManagementService().setJobRetries(timer.getId(), 0);
        assertThat(work.jobs())
                .extracting(EngineWork.Jobs::due, EngineWork.Jobs::givenUp, EngineWork.Jobs::incidents)
                .containsExactly(0, before.givenUp() + 1, before.incidents() + 1);
        engine.getRuntimeService().deleteProcessInstance(waiting.getId(), "The test is over");
    }

    @Test
    void tasksPastTheirDayAreCountedForEachGroupThatMayTakeThemUp() {
        var before = work.tasksPastDue();
        var late = engine.getTaskService().newTask();
        late.setDueDate(Date.from(clock.instant().minusSeconds(60)));
        engine.getTaskService().saveTask(late);
        engine.getTaskService().addCandidateGroup(late.getId(), "clerk");
        engine.getTaskService().addCandidateGroup(late.getId(), "operator");
        var inTime = engine.getTaskService().newTask();
        inTime.setDueDate(Date.from(clock.instant().plusSeconds(3600)));
        engine.getTaskService().saveTask(inTime);
        engine.getTaskService().addCandidateGroup(inTime.getId(), "clerk");
        assertThat(work.tasksPastDue())
                .containsEntry("clerk", before.getOrDefault("clerk", 0) + 1)
                .containsEntry("operator", before.getOrDefault("operator", 0) + 1);
        engine.getTaskService().deleteTasks(List.of(late.getId(), inTime.getId()), true);
    }
}
