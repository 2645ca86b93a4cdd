package petitions.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.TestDatabase;
import petitions.platform.time.ClockMoved;
import petitions.process.EngineBackground;
import petitions.process.EngineTest;

@EngineTest
class EngineConfigurationTests {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @Autowired
    private EngineBackground background;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Flyway flyway;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationEventPublisher events;

    @AfterEach
    void forgetErrands() {
        ClockUtil.reset();
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("petitions-errands")
                .list()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment.getId(), true));
    }

    @Test
    void theMigrationNamesTheVersionOfTheEngineWhoseScriptsItRuns() {
        assertThat(ProcessEngine.class.getPackage().getImplementationVersion()).isEqualTo(CamundaTables.ENGINE_VERSION);
        assertThat(flyway.info().applied())
                .anyMatch(applied -> applied.getDescription().equals("camunda 7.24.0"));
    }

    @Test
    void theEngineKeepsWhatTheConfigurationPromises() {
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(configuration.getHistory()).isEqualTo("full");
        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
        assertThat(configuration.getHistoryCleanupBatchWindowEndTime()).isEqualTo("05:00");
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration.getFailedJobRetryTimeCycle()).isEqualTo("PT10S,PT1M,PT5M,PT30M");
        assertThat(configuration.getJobExecutor().getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(configuration.getJobExecutor().getMaxWait()).isEqualTo(5_000);
        assertThat(configuration.getJobExecutor().getBackoffTimeInMillis()).isPositive();
    }

    @Test
    void nothingRunsInTheBackgroundUntilItIsStartedAndNothingAfterItIsStopped() {
        assertThat(configuration.getJobExecutor().isActive()).isFalse();
        background.start();
        assertThat(configuration.getJobExecutor().isActive()).isTrue();
        background.stop();
        assertThat(configuration.getJobExecutor().isActive()).isFalse();
    }

    @Test
    void deployingTheSameFilesAgainChangesNothing() {
        deployErrands();
        deployErrands();

        Deployment deployment = engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("petitions-errands")
                .singleResult();
        assertThat(engine.getRepositoryService().getDeploymentResourceNames(deployment.getId()))
                .containsExactlyInAnyOrder("errand.bpmn", "forms/errand.html");
    }

    @Test
    void theEngineAndTheDomainShareOneTransaction() {
        deployErrands();
        TestDatabase.owner(jdbc)
                .sql("create table errand (name text); grant all on errand to petitions")
                .update();

        transaction.executeWithoutResult(undone -> {
            jdbc.sql("insert into errand values ('milk')").update();
            engine.getRuntimeService().startProcessInstanceByKey("errand", "milk");
            undone.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from errand").query(Long.class).single())
                .isZero();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
    }

    @Test
    void modelsMayUseExpressionsAndTimersFollowTheClock() {
        deployErrands();
        events.publishEvent(new ClockMoved(Duration.ofDays(400)));
        engine.getRuntimeService().startProcessInstanceByKey("errand", "milk");
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().singleResult().getId());
        engine.getManagementService().executeJob(onlyJob().getId());

        assertThat(engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName("answer")
                        .singleResult()
                        .getValue())
                .isEqualTo("milk!");
        Date due = onlyJob().getDuedate();
        assertThat(Duration.between(new Date().toInstant(), due.toInstant()))
                .isBetween(Duration.ofDays(400), Duration.ofDays(401));
    }

    @Test
    void aJobThatFailsWaitsBeforeItIsTriedAgain() {
        deployErrands();
        engine.getRuntimeService().startProcessInstanceByKey("errand");
        engine.getTaskService()
                .complete(
                        engine.getTaskService().createTaskQuery().singleResult().getId());

        assertThatThrownBy(
                        () -> engine.getManagementService().executeJob(onlyJob().getId()))
                .isInstanceOf(RuntimeException.class);

        assertThat(onlyJob().getRetries()).isEqualTo(4);
        assertThat(onlyJob().getDuedate()).isAfter(ClockUtil.now());
    }

    @Test
    void aModelWithAScriptIsRefused() {
        String script = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                             xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="petitions">
                  <process id="scripted" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="a"/><sequenceFlow id="b" sourceRef="a" targetRef="c"/>
                    <scriptTask id="c" scriptFormat="juel"><script>${1}</script></scriptTask>
                  </process>
                </definitions>
                """;
        var deployment = engine.getRepositoryService().createDeployment().addString("scripted.bpmn", script);

        assertThatThrownBy(deployment::deploy).hasStackTraceContaining("scripts are not run here");
    }

    private Job onlyJob() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("errand")
                .singleResult();
    }

    private void deployErrands() {
        new ModelDeployment(
                        engine.getRepositoryService(),
                        context,
                        new ModelNames(engine.getRepositoryService(), context.getBean(JdbcClient.class), context),
                        "errands",
                        "petitions-errands")
                .afterSingletonsInstantiated();
    }
}
