package petitions.process;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.parliament.AgendaClosing;
import petitions.parliament.CommitteeMeetings;
import petitions.petition.PetitionId;
import petitions.process.migration.KeptModels;
import petitions.process.migration.Migrating;

/** A petition outlives several versions of the models: whatever it waits for, it goes on in today's. */
@Import({Founders.class, Migrating.class})
class LongLivesProcessTests extends ProcessScenario {

    private static final List<Class<? extends FlowNode>> WAITING = List.of(
            UserTask.class,
            ReceiveTask.class,
            CallActivity.class,
            EventBasedGateway.class,
            IntermediateCatchEvent.class,
            BoundaryEvent.class);

    private static final String DISSOLUTION = "dissolve-parliament.bpmn";
    private static final String MEETING = "committee-meeting.bpmn";
    private static final String ADMISSION = "petition-admission.bpmn";

    @Autowired
    private Founders founders;

    @Autowired
    private AgendaClosing closing;

    @Autowired
    private CommitteeMeetings meetings;

    @Autowired
    private Migrating migrating;

    @Autowired
    private StaffTasks tasks;

    @Autowired
    private TaskService engineTasks;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void todaysModelsAlone() {
        engine.forgetEverything();
        migrating.forgetModels();
    }

    static List<KeptModels> versions() {
        return KeptModels.all();
    }

    @ParameterizedTest(name = "from version {0}")
    @MethodSource("versions")
    void whatWaitsAtAnyStepGoesOnInTodaysModelsAsIfNothingHadHappened(KeptModels models) {
        boolean admitted = models.files().containsKey(ADMISSION);
        var generation = new Generation(this, founders, new CommitteeWeek(closing, meetings, time));
        migrating.deploy(models);

        generation.waitForPeopleAndDays(admitted, models.files().containsKey(MEETING));
        clerkClaims("userTask_recordResponse");
        var reached = isMoved(generation);

        beginWithNothing();
        migrating.forgetModels();
        migrating.deploy(models);
        generation.waitForMail(admitted);
        reached.addAll(isMoved(generation));

        assertThat(reached).as("steps that were waited at").containsAll(waitingSteps(models));
    }

    private void clerkClaims(String step) {
        engineTasks
                .createTaskQuery()
                .taskDefinitionKey(step)
                .list()
                .forEach(task -> engineTasks.claim(task.getId(), Office.CLERK.name()));
    }

    /** @return every step that something waited at */
    private Set<String> isMoved(Generation generation) {
        var reached = EngineState.reached(jdbc);
        var before = EngineState.of(jdbc);
        migrating.deploy(KeptModels.today());

        var plan = migrating.plan();
        assertThat(plan).contains("can be moved to today's models.").doesNotContain("cannot be moved");
        assertThat(EngineState.of(jdbc)).isEqualTo(before);

        migrating.now();

        var after = EngineState.of(jdbc);
        assertThat(after.tasks()).isEqualTo(before.tasks());
        assertThat(after.timers()).isEqualTo(before.timers());
        assertThat(after).isEqualTo(before);
        assertThat(after.incidents()).isEmpty();
        assertThat(migrating.plan()).contains("Nothing is under way in earlier versions of the models.");

        generation.comesToItsEnd(tasks);
        assertThat(EngineState.of(jdbc).incidents()).isEmpty();
        assertNobodyWasToldTwice();
        return reached;
    }

    private void assertNobodyWasToldTwice() {
        jdbc.sql("select id from petition").query(Long.class).list().stream()
                .map(PetitionId::new)
                .forEach(petition -> assertThat(letters(signerOf(petition))).doesNotHaveDuplicates());
    }

    private static Set<String> waitingSteps(KeptModels models) {
        return models.files().keySet().stream()
                .filter(file -> !file.equals(DISSOLUTION))
                .map(models::model)
                .flatMap(model -> WAITING.stream().flatMap(type -> model.getModelElementsByType(type).stream()))
                .map(FlowNode::getId)
                .collect(toCollection(TreeSet::new));
    }
}
