package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.process.PetitionProcess.CLOSE_PETITION;
import static petitions.process.PetitionProcess.COUNT_LAST_SIGNATURES;
import static petitions.process.PetitionProcess.END_COLLECTING_ENDED;
import static petitions.process.PetitionProcess.END_PETITION_ENDED;
import static petitions.process.PetitionProcess.EVENT_CLOSING_REACHED;
import static petitions.process.PetitionProcess.EVENT_LATE_CONFIRMATIONS_OVER;
import static petitions.process.PetitionProcess.TELL_CREATOR;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Time.london;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petitions.petition.Petition;
import petitions.platform.Refused;

/** From the opening of a petition to the end of its counting. */
class PetitionClosingProcessTests extends ProcessScenario {

    @ParameterizedTest(name = "opened {0}")
    @CsvSource({
        "2023-11-14T10:30, 2024-05-14T23:59:59.999, 2024-05-14T22:59:59.999Z",
        "2023-08-22T10:30, 2024-02-22T23:59:59.999, 2024-02-22T23:59:59.999Z",
        "2023-08-31T00:10, 2024-02-29T23:59:59.999, 2024-02-29T23:59:59.999Z",
        "2023-04-29T23:59, 2023-10-29T23:59:59.999, 2023-10-29T23:59:59.999Z",
        "2023-09-26T09:00, 2024-03-26T23:59:59.999, 2024-03-26T23:59:59.999Z",
    })
    void aPetitionClosesSixMonthsAfterItsOpeningAtTheEndOfTheDayInLondon(
            String opening, String closing, Instant sameInUtc) {
        var petition = openedOn(opening);

        assertThat(timer(EVENT_CLOSING_REACHED, petition)).isDueAt(closing).isDueAt(sameInUtc);

        execute(timer(EVENT_CLOSING_REACHED, petition));

        assertThat(now(petition).state()).isEqualTo(Petition.State.CLOSED);
        assertThat(now(petition).closedAt()).isEqualTo(sameInUtc);
        assertThat(process(PetitionProcess.KEY, petition)).hasPassed(EVENT_CLOSING_REACHED, CLOSE_PETITION);
    }

    @Test
    void aPetitionThatClosesWhileTheApplicationIsDownClosedAtTheInstantThatWasPromised() {
        var petition = opened();

        time.passesWhileDown("2024-05-17T08:00");

        assertThat(now(petition).closedAt()).isEqualTo(london("2024-05-14T23:59:59.999"));
        assertThat(process(PetitionProcess.KEY, petition)).hasEndedAt(END_PETITION_ENDED);
    }

    @Test
    void onlyTheCreatorIsToldOfTheClose() {
        var petition = opened();

        execute(timer(EVENT_CLOSING_REACHED, petition));

        assertThat(mailings()).containsExactly("creator-petition-closed");
        assertThat(inbox(creatorOf(petition))).hasSize(1);
        assertThat(inbox(signerOf(petition))).isEmpty();
        assertThat(process(PetitionProcess.KEY, petition))
                .hasPassed(TELL_CREATOR)
                .isWaitingAt(EVENT_LATE_CONFIRMATIONS_OVER);
    }

    @Test
    void countingGoesOnForADayAfterTheClose() {
        var petition = opened();
        execute(timer(EVENT_CLOSING_REACHED, petition));

        assertThat(timer(EVENT_LATE_CONFIRMATIONS_OVER, petition)).isDueAt("2024-05-15T23:59:59.999");
        execute(timer(EVENT_LATE_CONFIRMATIONS_OVER, petition));

        assertThat(process(PetitionProcess.KEY, petition))
                .hasPassed(END_COLLECTING_ENDED)
                .hasEndedAt(END_PETITION_ENDED);
    }

    @Test
    void aThresholdCrossedByLateConfirmationsCounts() {
        var petition = opened();
        reaches(petition, 9_999);
        execute(timer(EVENT_CLOSING_REACHED, petition));
        time.goesTo("2024-05-15T11:00");

        reaches(petition, 10_000);

        assertThat(task("requestResponse", petition)).isDueOn("2024-05-16");
        execute(timer(EVENT_LATE_CONFIRMATIONS_OVER, petition));
        assertThat(process(PetitionProcess.KEY, petition))
                .hasPassed(END_PETITION_ENDED)
                .isWaitingAt(PetitionProcess.GOVERNMENT_RESPONSE)
                .isUnderWay();
    }

    @Test
    void whatWasConfirmedInTimeIsCountedBeforeCountingEnds() {
        var petition = opened();
        reaches(petition, 9_999);
        execute(timer(EVENT_CLOSING_REACHED, petition));
        time.goesTo("2024-05-15T23:59:58");
        signatures.addSubscribed(petition, "Ffion Llewelyn", "ffion@mail.example.org");

        time.goesToWithoutCounting("2024-05-16T00:00:05");

        assertThat(process(PetitionProcess.KEY, petition))
                .hasPassed(COUNT_LAST_SIGNATURES, END_COLLECTING_ENDED)
                .isWaitingAt(PetitionProcess.GOVERNMENT_RESPONSE);
    }

    @Test
    void signaturesThatAreCountedAfterThatStartNothingAndHoldUpNobody() {
        var late = opened();
        var other = opened();
        reaches(late, 9_998);
        time.goesTo("2024-05-16T00:00");
        time.beginsAt("2024-05-16T00:01");
        signatures.addSubscribed(late, "Ffion Llewelyn", "ffion@mail.example.org");
        signatures.addSubscribed(late, "Gwen Llewelyn", "gwen@mail.example.org");
        signatures.addSubscribed(other, "Ffion Llewelyn", "ffion@mail.example.org");

        time.settles();

        assertThat(now(late).signatureCount()).isEqualTo(10_000);
        assertThat(now(other).signatureCount()).isEqualTo(4);
        assertThat(now(late).responseThresholdReachedAt()).isNull();
        assertThat(engine.count(GovernmentResponseProcess.KEY)).isZero();
    }

    @Test
    void aPetitionIsNotClosedBeforeItsTime() {
        var petition = opened();

        assertThatThrownBy(() -> petitions.close(petition))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition %s is open for signatures until 14 May 2024.".formatted(petition));
    }
}
