package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.PetitionProcess.EVENT_CLOSING_REACHED;
import static petitions.process.PetitionProcess.EVENT_LATE_CONFIRMATIONS_OVER;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Time.london;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.petition.Petition;

/** While signing is paused no petition closes, and afterwards each stays open longer by the days that were lost. */
class PauseSigningProcessTests extends ProcessScenario {

    private static final String SIGNING = "signing";

    @Test
    void aPauseWaitsForAsLongAsItTakes() {
        opened();

        office.pausesSigning();

        assertThat(process("pauseSigning", SIGNING)).isWaitingAt("userTask_resumeSigning");
        assertThat(task("resumeSigning", SIGNING))
                .isCalled("Resume signing")
                .isFor("clerk", "operator")
                .canWait();
    }

    @Test
    void noPetitionClosesMeanwhile() {
        var petition = opened();
        time.goesTo("2024-05-10T09:00");
        office.pausesSigning();

        time.goesTo("2024-06-10T09:00");

        assertThat(now(petition).state()).isEqualTo(Petition.State.OPEN);
        assertThat(process(PetitionProcess.KEY, petition)).isWaitingAt(EVENT_CLOSING_REACHED);
        assertThat(engine.timers(petition)).isEmpty();
        assertThat(mailings()).isEmpty();
    }

    @Test
    void openPetitionsGainEveryDayOnWhichSomeOfItWasLost() {
        var petition = opened();
        time.goesTo("2024-01-09T18:00");
        office.pausesSigning();
        time.goesTo("2024-01-22T09:00");

        office.resumesSigning();

        assertThat(process("pauseSigning", SIGNING)).hasEndedAt("endEvent_signingResumed");
        assertThat(timer(EVENT_CLOSING_REACHED, petition)).isDueAt("2024-05-28T23:59:59.999");
        execute(timer(EVENT_CLOSING_REACHED, petition));
        assertThat(now(petition).closedAt()).isEqualTo(london("2024-05-28T23:59:59.999"));
    }

    @Test
    void theGainIsCountedInDaysOfLondonAlsoWhenTheClocksChange() {
        var petition = openedOn("2023-08-22T10:30");
        time.goesTo("2024-02-20T12:00");
        office.pausesSigning();
        time.goesTo("2024-03-31T12:00");

        office.resumesSigning();

        assertThat(timer(EVENT_CLOSING_REACHED, petition)).isDueAt("2024-04-03T23:59:59.999");
    }

    @Test
    void aPetitionThatOpensDuringThePauseGainsOnlyWhatItLost() {
        office.pausesSigning();
        time.goesTo("2023-11-20T10:00");
        var petition = opened();
        assertThat(engine.timers(petition)).isEmpty();
        time.goesTo("2023-11-21T10:00");

        office.resumesSigning();

        assertThat(timer(EVENT_CLOSING_REACHED, petition)).isDueAt("2024-05-22T23:59:59.999");
    }

    @Test
    void aPetitionThatHadClosedStaysClosed() {
        var petition = opened();
        execute(timer(EVENT_CLOSING_REACHED, petition));
        office.pausesSigning();
        assertThat(timer(EVENT_LATE_CONFIRMATIONS_OVER, petition)).isDueAt("2024-05-15T23:59:59.999");
        time.goesTo("2024-05-20T09:00");

        office.resumesSigning();

        assertThat(now(petition).closedAt()).isEqualTo(london("2024-05-14T23:59:59.999"));
        assertThat(process(PetitionProcess.KEY, petition)).hasEndedAt(PetitionProcess.END_PETITION_ENDED);
    }

    @Test
    void aPetitionThatIsTakenDownMeanwhileIsNotInTheWay() {
        var petition = opened();
        var other = opened();
        office.pausesSigning();
        office.takesDown(petition);
        time.goesTo("2023-11-15T09:00");

        office.resumesSigning();

        assertThat(timer(EVENT_CLOSING_REACHED, other)).isDueAt("2024-05-16T23:59:59.999");
    }

    @Test
    void whatOpensOnAModelThatCameDuringThePauseIsHeldToo(
            @Autowired ClosingTimers timers, @Autowired RepositoryService repository) {
        office.pausesSigning();
        var deployment = nextVersion(repository);
        try {
            timers.holdWhatWasDeployedMeanwhile();
            var petition = opened();
            time.goesTo("2024-06-10T09:00");

            assertThat(engine.timers(petition)).isEmpty();

            office.resumesSigning();
            assertThat(timer(EVENT_CLOSING_REACHED, petition)).isDueAt("2024-12-10T23:59:59.999");
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    private static String nextVersion(RepositoryService repository) {
        var today = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PetitionProcess.KEY)
                .latestVersion()
                .singleResult();
        var model = repository.getBpmnModelInstance(today.getId()).clone();
        model.getDefinitions().setExporterVersion("next");
        return repository
                .createDeployment()
                .addModelInstance(today.getResourceName(), model)
                .deploy()
                .getId();
    }

    @Test
    void twoPausesAddUp() {
        var petition = opened();
        office.pausesSigning();
        office.resumesSigning();
        time.goesTo("2023-12-01T09:00");
        office.pausesSigning();
        time.goesTo("2023-12-02T09:00");
        office.resumesSigning();

        assertThat(timer(EVENT_CLOSING_REACHED, petition)).isDueAt("2024-05-17T23:59:59.999");
    }

    @Test
    void signingIsNotPausedTwice() {
        office.pausesSigning();

        assertThat(refusals.ofStart(Office.CLERK, "pauseSigning", Map.of("reason", "Once more.")))
                .isEqualTo("Signing is paused already.");
        assertThat(engine.count("pauseSigning")).isEqualTo(1);
    }

    @Test
    void aPauseHasAReason() {
        assertThat(refusals.ofStart(Office.CLERK, "pauseSigning", Map.of("reason", " ")))
                .isEqualTo("The reason is missing.");
        assertThat(refusals.ofStart(Office.CLERK, "pauseSigning", Map.of("reason", "x".repeat(301))))
                .isEqualTo("The reason may have 300 characters; it has 301.");
    }

    @Test
    void whatIsNotPausedCannotBeResumed() {
        office.pausesSigning();
        signing.resume(Office.CLERK);

        assertThat(refusals.ofTask(Office.CLERK, "resumeSigning", SIGNING, Map.of()))
                .isEqualTo("Signing is not paused.");
    }
}
