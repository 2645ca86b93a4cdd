package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.PetitionProcess.AWAIT_DEBATE;
import static petitions.process.PetitionProcess.END_DEBATE_STRAND_ENDED;
import static petitions.process.PetitionProcess.END_PETITION_ENDED;
import static petitions.process.PetitionProcess.END_RESPONSE_STRAND_ENDED;
import static petitions.process.PetitionProcess.EVENT_CLOSING_REACHED;
import static petitions.process.PetitionProcess.EVENT_DEBATE_THRESHOLD_REACHED;
import static petitions.process.PetitionProcess.EVENT_LATE_CONFIRMATIONS_OVER;
import static petitions.process.PetitionProcess.EVENT_RESPONSE_THRESHOLD_REACHED;
import static petitions.process.PetitionProcess.GOVERNMENT_RESPONSE;
import static petitions.process.PetitionProcess.PROPOSE_DEBATE;
import static petitions.process.ProcessAssert.assertThat;

import org.junit.jupiter.api.Test;

/** What signatures earn a petition, beside the signing that goes on. */
class PetitionThresholdsProcessTests extends ProcessScenario {

    @Test
    void belowTenThousandNothingIsAskedOfAnybody() {
        var petition = opened();

        reaches(petition, 9_999);

        assertThat(process(PetitionProcess.KEY, petition)).isWaitingAt(EVENT_CLOSING_REACHED);
        assertThat(engine.count(GovernmentResponseProcess.KEY)).isZero();
        assertThat(mailings()).isEmpty();
    }

    @Test
    void tenThousandSignaturesCallForAResponseAndSigningGoesOn() {
        var petition = opened();

        reaches(petition, 10_000);

        assertThat(process(PetitionProcess.KEY, petition))
                .hasPassed(EVENT_RESPONSE_THRESHOLD_REACHED)
                .isWaitingAt(EVENT_CLOSING_REACHED, GOVERNMENT_RESPONSE);
        assertThat(task("requestResponse", petition))
                .isCalled("Request a response · " + petition)
                .isFor("clerk")
                .isDueOn("2023-11-15");
    }

    @Test
    void moreSignaturesCallForNoSecondResponse() {
        var petition = opened();
        reaches(petition, 10_000);

        reaches(petition, 10_001);
        reaches(petition, 99_999);

        assertThat(engine.traces(GovernmentResponseProcess.KEY, petition)).hasSize(1);
        assertThat(engine.count(DebateProcess.KEY)).isZero();
    }

    @Test
    void aHundredThousandSignaturesPutThePetitionBeforeTheCommittee() {
        var petition = opened();

        reaches(petition, 100_000);

        assertThat(process(PetitionProcess.KEY, petition))
                .hasPassed(EVENT_RESPONSE_THRESHOLD_REACHED, EVENT_DEBATE_THRESHOLD_REACHED, PROPOSE_DEBATE)
                .isWaitingAt(EVENT_CLOSING_REACHED, GOVERNMENT_RESPONSE, AWAIT_DEBATE);
        assertThat(task("decideDebate", debateOf(petition)))
                .isCalled("Decide on a debate · " + petition)
                .isFor("committee")
                .isDueOn("2023-11-21");
    }

    @Test
    void theResponseStrandEndsWhenTheCommitteeAcceptsTheResponse() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);

        office.acceptsTheResponse(petition);

        assertThat(process(PetitionProcess.KEY, petition))
                .hasPassed(GOVERNMENT_RESPONSE, END_RESPONSE_STRAND_ENDED)
                .isWaitingAt(EVENT_CLOSING_REACHED);
    }

    @Test
    void theDebateStrandEndsWhenTheDebateHasItsOutcome() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);
        office.announcesADebate(debate, "2023-12-04");
        time.goesTo("2023-12-04T18:00");

        office.recordsTheOutcome(debate);

        assertThat(process(PetitionProcess.KEY, petition)).hasPassed(AWAIT_DEBATE, END_DEBATE_STRAND_ENDED);
    }

    @Test
    void theDebateStrandEndsWhenThereWillBeNoDebate() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);

        office.declinesTheDebate(debate);

        assertThat(process(PetitionProcess.KEY, petition)).hasPassed(AWAIT_DEBATE, END_DEBATE_STRAND_ENDED);
    }

    @Test
    void aPetitionEndsWithTheLastOfItsStrands() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);
        office.publishesAResponse(petition);
        execute(timer(EVENT_CLOSING_REACHED, petition));
        execute(timer(EVENT_LATE_CONFIRMATIONS_OVER, petition));
        assertThat(process(PetitionProcess.KEY, petition)).isWaitingAt(GOVERNMENT_RESPONSE, AWAIT_DEBATE);

        office.acceptsTheResponse(petition);
        assertThat(process(PetitionProcess.KEY, petition)).isWaitingAt(AWAIT_DEBATE);

        office.declinesTheDebate(debate);
        assertThat(process(PetitionProcess.KEY, petition))
                .hasPassed(END_RESPONSE_STRAND_ENDED, END_DEBATE_STRAND_ENDED)
                .hasEndedAt(END_PETITION_ENDED);
    }

    @Test
    void eachPetitionLivesItsOwnLife() {
        var one = opened();
        var other = opened();
        reaches(one, 10_000);
        reaches(other, 10_000);

        office.publishesAResponse(one);

        assertThat(task("reviewResponse", one)).isFor("committee");
        assertThat(process(GovernmentResponseProcess.KEY, other))
                .isWaitingAt(GovernmentResponseProcess.REQUEST_RESPONSE);
        assertThat(inbox(signerOf(one))).hasSize(1);
        assertThat(inbox(signerOf(other))).isEmpty();
    }

    @Test
    void everyInstanceIsFoundByThePetitionsNumber() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);

        assertThat(engine.traces(PetitionProcess.KEY, petition)).hasSize(1);
        assertThat(engine.traces(GovernmentResponseProcess.KEY, petition)).hasSize(1);
        assertThat(engine.traces(MailingProcess.KEY, petition)).hasSize(1);
    }

    @Test
    void aPetitionThatJoinsADebateAndThenReachesTheThresholdAwaitsThatDebate() {
        var debate = proposed();
        var first = now(debate).petitions().get(0);
        var second = opened();
        office.agreesToADebate(debate);
        office.completes(
                Office.CLERK,
                "scheduleDebate",
                debate,
                Words.with(Words.sittingOn("2023-12-04"), "petitions", Words.numbers(first, second)));

        reaches(second, 100_000);

        assertThat(debateOf(second)).isEqualTo(debate);
        assertThat(engine.count(DebateProcess.KEY)).isEqualTo(1);
        office.approvesTheMailing(debate);
        time.goesTo("2023-12-04T18:00");
        office.recordsTheOutcome(debate);
        assertThat(process(PetitionProcess.KEY, first)).hasPassed(END_DEBATE_STRAND_ENDED);
        assertThat(process(PetitionProcess.KEY, second)).hasPassed(END_DEBATE_STRAND_ENDED);
    }
}
