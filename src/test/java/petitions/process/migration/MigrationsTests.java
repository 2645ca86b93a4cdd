package petitions.process.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import petitions.process.EngineTest;

/** An operator moves errands of two steps, of which today's model has only the first. */
@EngineTest
class MigrationsTests {

    private static final String KEY = "errand-of-years";

    @Autowired
    private MigrationPlans plans;

    @Autowired
    private Migrations migrations;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Autowired
    private ApplicationContext application;

    private final List<String> deployments = new ArrayList<>();

    @BeforeEach
    void anEarlierModel() {
        deploy("Answer");
    }

    @AfterEach
    void asBefore() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        history.createHistoricBatchQuery().list().forEach(batch -> history.deleteHistoricBatch(batch.getId()));
    }

    @Test
    void thePlanSaysWhatWaitsWhereAndChangesNothing() {
        begin(3);
        goOn(1);
        deploy("Publish");

        assertThat(said(false)).isEqualTo("""

                Errand: 3 under way in version 1; today's is 2.
                  1 at “Answer”: today's model has no such step
                  2 at “Ask”
                  1 cannot be moved, and will end by version 1.

                2 of 3 can be moved to today's models.
                Nothing was changed. --migrate=now moves them.
                """);
        assertThat(inVersion(1)).isEqualTo(3);
        assertThat(management.createBatchQuery().count()).isZero();
    }

    @Test
    void whatCanBeMovedIsMovedAndTheRestGoesOn() {
        begin(130);
        goOn(1);
        deploy("Publish");

        assertThat(said(true))
                .contains("Errand, version 1 to 2: 129 to move.\n", " of 129\n", "  129 moved.\n")
                .doesNotContain("not moved");

        assertThat(inVersion(2)).isEqualTo(129);
        assertThat(management.createBatchQuery().count()).isZero();
        goOn(130);
        assertThat(tasks.createTaskQuery().taskName("Publish").count()).isEqualTo(129);
    }

    @Test
    void oneThatWasCutOffIsGoneOnWith() {
        begin(5);
        deploy("Publish");
        var plan = plan();
        var batch = migrations.begin(plan.steps().orElseThrow(), plan.movable());
        management
                .createJobQuery()
                .jobDefinitionId(batch.getSeedJobDefinitionId())
                .list()
                .forEach(seed -> management.executeJob(seed.getId()));
        management.executeJob(management
                .createJobQuery()
                .jobDefinitionId(batch.getBatchJobDefinitionId())
                .listPage(0, 1)
                .get(0)
                .getId());
        assertThat(inVersion(2)).isEqualTo(1);

        assertThat(said(true)).isEqualTo("Nothing is under way in earlier versions of the models.\n");

        assertThat(inVersion(2)).isEqualTo(5);
        assertThat(management.createBatchQuery().count()).isZero();
    }

    @Test
    void twoWhoDoItAtOnceMoveEachOnce() {
        begin(40);
        deploy("Publish");

        var both = IntStream.range(0, 2)
                .mapToObj(operator -> CompletableFuture.supplyAsync(() -> said(true)))
                .toList();

        both.forEach(one -> assertThat(one.join()).doesNotContain("not moved"));
        assertThat(inVersion(2)).isEqualTo(40);
        assertThat(tasks.createTaskQuery().taskName("Ask").count()).isEqualTo(40);
        assertThat(management.createBatchQuery().count()).isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void whatGoesOnMeanwhileIsLeftWithAReason() {
        begin(3);
        deploy("Publish");
        var plan = plan();
        goOn(1);

        var outcome = migrations.carryOut(plan, done -> {});

        assertThat(outcome.moved()).isEqualTo(2);
        assertThat(outcome.left()).isEqualTo(1);
        assertThat(outcome.reasons())
                .containsExactly("has gone on meanwhile to a step that today's model does not take over");
        assertThat(inVersion(1)).isEqualTo(1);
        assertThat(management.createBatchQuery().count()).isZero();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void whatEndsMeanwhileIsNoFailure() {
        begin(2);
        deploy("Publish");
        var plan = plan();
        goOn(1);
        goOn(1);

        assertThat(migrations.carryOut(plan, done -> {}).left()).isZero();
    }

    @Test
    void anotherWordThanNowIsNotUnderstoodAndNothingStarts() {
        var said = new ByteArrayOutputStream();
        assertThat(MigrateMode.isWanted(new String[] {"--migrate"})).isTrue();
        assertThat(MigrateMode.isWanted(new String[] {"--migration"})).isFalse();

        int exit = MigrateMode.run(null, new String[] {"--migrate=soon"}, new PrintStream(said));

        assertThat(exit).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualTo("--migrate shows the plan, and --migrate=now carries it out; “soon” is neither.\n");
    }

    private VersionPlan plan() {
        return plans.all().get(0);
    }

    private String said(boolean now) {
        var said = new ByteArrayOutputStream();
        assertThat(MigrateMode.run(application, now, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isZero();
        return said.toString(StandardCharsets.UTF_8);
    }

    private void begin(int errands) {
        IntStream.range(0, errands).forEach(errand -> runtime.startProcessInstanceByKey(KEY));
    }

    /** So many take a step, those first that took the latest. */
    private void goOn(int errands) {
        tasks.createTaskQuery()
                .processDefinitionKey(KEY)
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, errands)
                .forEach(task -> tasks.complete(task.getId()));
    }

    private long inVersion(int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .processDefinitionVersion(version)
                .list()
                .stream()
                .mapToLong(definition -> runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .count())
                .sum();
    }

    private void deploy(String second) {
        var model = Bpmn.createExecutableProcess(KEY)
                .name("Errand")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("userTask_ask")
                .name("Ask")
                .userTask("userTask_" + second)
                .name(second)
                .endEvent()
                .done();
        deployments.add(repository
                .createDeployment()
                .addModelInstance(KEY + ".bpmn", model)
                .deploy()
                .getId());
    }
}
