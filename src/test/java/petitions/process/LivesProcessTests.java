package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static petitions.process.Time.london;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.petition.PetitionId;
import petitions.process.life.Instance;
import petitions.process.life.Life;
import petitions.process.life.Lives;
import petitions.process.life.Models;
import petitions.process.life.PendingWork;
import petitions.process.life.SetTimer;
import petitions.process.life.Step;
import petitions.process.life.Waiting;

/** What the engine knows of a life is told of living and of ended instances alike. */
class LivesProcessTests extends ProcessScenario {

    @Autowired
    private Lives lives;

    @Autowired
    private Models models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private HistoryService history;

    @Test
    void whereItWaitsIsToldWithWhomSinceWhenAndUntilWhen() {
        var petition = askedAbout();

        var waiting = waiting(life(petition), GovernmentResponseProcess.RECORD_RESPONSE);

        assertThat(waiting.name()).isEqualTo("Record the response");
        assertThat(waiting.groups()).containsExactly("Clerks", Words.DEPARTMENT);
        assertThat(waiting.assignee()).isNull();
        assertThat(waiting.since()).isBetween(london(A_TUESDAY), time.now());
        assertThat(waiting.dueAt()).isEqualTo(london("2023-12-05T23:59:59.999"));
    }

    @Test
    void aMessageThatIsAwaitedIsToldInWords() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);

        assertThat(waiting(life(petition), PetitionProcess.AWAIT_DEBATE).message())
                .isEqualTo("debate settled");
    }

    @Test
    void timersAreToldWithWhenTheyGoOffAndHowOftenTheyHave() {
        var petition = askedAbout();
        assertThat(timer(life(petition), GovernmentResponseProcess.EVENT_RESPONSE_OVERDUE))
                .extracting(SetTimer::dueAt, SetTimer::fired)
                .containsExactly(london("2023-12-05T23:59:59.999"), 0L);

        time.goesTo("2024-01-03T12:00");

        assertThat(timer(life(petition), GovernmentResponseProcess.EVENT_NEXT_CHASER_DUE))
                .extracting(SetTimer::dueAt, SetTimer::fired)
                .containsExactly(london("2024-01-09T23:59:59.999"), 4L);
        assertThat(steps(life(petition), GovernmentResponseProcess.CHASE_DEPARTMENT))
                .hasSize(5);
    }

    @Test
    void timersThatAreHeldAreToldAsHeld() {
        var petition = opened();
        assertThat(timer(life(petition), PetitionProcess.EVENT_CLOSING_REACHED).held())
                .isFalse();

        office.pausesSigning();

        assertThat(timer(life(petition), PetitionProcess.EVENT_CLOSING_REACHED).held())
                .isTrue();
    }

    @Test
    void whoCompletedATaskIsTold() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);
        office.approvesTheResponse(petition);

        var life = life(petition);

        assertThat(steps(life, GovernmentResponseProcess.REQUEST_RESPONSE))
                .extracting(Step::by)
                .containsExactly("clerk");
        assertThat(steps(life, GovernmentResponseProcess.APPROVE_RESPONSE))
                .extracting(Step::by)
                .containsExactly("publisher");
        assertThat(steps(life, GovernmentResponseProcess.PUBLISH_RESPONSE))
                .extracting(Step::by)
                .containsOnlyNulls();
    }

    @Test
    void whatWasCalledIsToldWithTheStepThatCalledIt() {
        var petition = askedAbout();
        var life = life(petition);
        var response = instance(life, GovernmentResponseProcess.KEY);

        assertThat(response.parent())
                .isEqualTo(instance(life, PetitionProcess.KEY).id());
        assertThat(life.callOf(response.id()).orElseThrow().activity()).isEqualTo(PetitionProcess.GOVERNMENT_RESPONSE);
        assertThat(lives.of(response.id()).orElseThrow().instances())
                .extracting(Instance::process)
                .contains(PetitionProcess.KEY, GovernmentResponseProcess.KEY);
    }

    @Test
    void anEndedLifeIsToldAsALivingOne() {
        var petition = opened();
        time.goesTo("2024-06-01T00:00");

        var life = life(petition);

        assertThat(instance(life, PetitionProcess.KEY).isUnderWay()).isFalse();
        assertThat(steps(life, PetitionProcess.CLOSE_PETITION)).hasSize(1);
        assertThat(life.waiting()).isEmpty();
        assertThat(life.timers()).isEmpty();
        assertThat(life.complete()).isTrue();
    }

    @Test
    void aTakeDownCutsShortWhatWasUnderWay() {
        var petition = askedAbout();

        office.takesDown(petition);

        var life = life(petition);
        assertThat(instance(life, GovernmentResponseProcess.KEY).stopped()).isTrue();
        assertThat(instance(life, PetitionProcess.KEY).stopped()).isFalse();
        assertThat(steps(life, GovernmentResponseProcess.RECORD_RESPONSE))
                .extracting(Step::cancelled, Step::by)
                .containsExactly(tuple(true, null));
        assertThat(life.instances()).extracting(Instance::process).contains("takePetitionDown");
        assertThat(life.waiting()).isEmpty();
    }

    @Test
    void aStepThatFailsIsToldWithWhyAndIsStuckWhenItNeedsSomebody() {
        var petition = opened();
        runtime.startProcessInstanceByKey(
                MailingProcess.KEY,
                petition.toString(),
                Map.of(
                        "news",
                        "no-such-news",
                        "newsId",
                        "1",
                        "approvalNeeded",
                        false,
                        Variables.PETITION_NUMBER,
                        petition.toString()));
        var work = life(petition).work().get(0);
        assertThat(work)
                .extracting(PendingWork::hasFailed, PendingWork::isStuck)
                .containsExactly(false, false);

        fails(work.job());

        var failed = life(petition).work().get(0);
        assertThat(failed.name()).isEqualTo("Order the mailing");
        assertThat(failed.why()).startsWith("Something broke: ");
        assertThat(failed.retriesLeft()).isEqualTo(4);
        assertThat(failed.nextAt()).isAfter(time.now()).isBefore(time.now().plusSeconds(11));
        IntStream.range(0, 4).forEach(again -> fails(work.job()));
        var stuck = life(petition);
        assertThat(stuck.work().get(0).isStuck()).isTrue();
        assertThat(stuck.standstills()).hasSize(1).allMatch(it -> it.overAt() == null);
        assertThat(stuck.stuckSteps(stuck.work().get(0).instance())).containsExactly(MailingProcess.ORDER_MAILING);

        management.setJobRetries(work.job(), 1);

        assertThat(life(petition).standstills()).hasSize(1).noneMatch(it -> it.overAt() == null);
    }

    @Test
    void aCallOfWhatIsStuckIsStuckToo() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);
        time.holdsMail();
        office.approvesTheResponse(petition);
        var mailing = waiting(life(petition), MailingProcess.AWAIT_MAILING).instance();
        var late = timer(life(petition), MailingProcess.EVENT_MAILING_LATE);
        management.setJobRetries(late.job(), 0);

        var life = life(petition);

        assertThat(life.stuckSteps(mailing)).containsExactly(MailingProcess.EVENT_MAILING_LATE);
        assertThat(life.stuckSteps(instance(life, GovernmentResponseProcess.KEY).id()))
                .containsExactly(GovernmentResponseProcess.MAIL_SIGNERS);
        assertThat(life.stuckSteps(instance(life, PetitionProcess.KEY).id()))
                .containsExactly(PetitionProcess.GOVERNMENT_RESPONSE);
    }

    @Test
    void aDebateIsPartOfTheLivesOfAllItsPetitions() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);

        assertThat(lives.of(petition, List.of(debate)).instances())
                .extracting(Instance::process)
                .contains(PetitionProcess.KEY, DebateProcess.KEY);
        assertThat(life(opened()).instances()).extracting(Instance::process).containsExactly(PetitionProcess.KEY);
        assertThat(lives.petitionsOf(instance(lives.of(petition, List.of(debate)), DebateProcess.KEY)
                        .id()))
                .containsExactly(petition);
    }

    @Test
    void whatWasCleanedUpIsGone() {
        var petition = opened();
        office.takesDown(petition);
        var gone = instance(life(petition), PetitionProcess.KEY).id();

        history.deleteHistoricProcessInstances(
                life(petition).instances().stream().map(Instance::id).toList());

        assertThat(life(petition).instances()).isEmpty();
        assertThat(lives.of(gone)).isEmpty();
    }

    @Test
    void theModelIsThatOfTheVersionThatItRunsOn() {
        var petition = opened();

        var model = instance(life(petition), PetitionProcess.KEY).model();

        assertThat(new String(models.bpmn(model).orElseThrow(), StandardCharsets.UTF_8))
                .contains("<bpmn:process id=\"petition\"", "bpmndi:BPMNDiagram");
        assertThat(models.bpmn("petition:99:none")).isEmpty();
    }

    private void fails(String job) {
        assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
    }

    private Life life(PetitionId petition) {
        return lives.of(petition, List.of());
    }

    private static Instance instance(Life life, String process) {
        return life.instances().stream()
                .filter(instance -> instance.process().equals(process))
                .findFirst()
                .orElseThrow();
    }

    private static List<Step> steps(Life life, String activity) {
        return life.steps().stream()
                .filter(step -> step.activity().equals(activity))
                .toList();
    }

    private static Waiting waiting(Life life, String activity) {
        return life.waiting().stream()
                .filter(waiting -> waiting.activity().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    private static SetTimer timer(Life life, String activity) {
        return life.timers().stream()
                .filter(timer -> timer.activity().equals(activity))
                .findFirst()
                .orElseThrow();
    }
}
