package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.platform.Refused;

@DomainTest
class SigningTests {

    @Autowired
    Signing signing;

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    ApplicationEvents events;

    @ParameterizedTest
    @CsvSource({
        "2022-09-09T08:00:00Z, 2022-09-22T16:00:00Z, 14",
        // up to midnight: the day that then begins is not lost
        "2022-09-08T23:00:00Z, 2022-09-22T23:00:00Z, 14",
        "2022-09-08T22:59:59Z, 2022-09-22T23:00:00Z, 15",
        "2022-09-08T23:00:00Z, 2022-09-22T23:00:00.001Z, 15",
        "2021-03-02T09:00:00Z, 2021-03-02T09:05:00Z, 1",
        "2021-03-02T23:59:00Z, 2021-03-03T00:01:00Z, 2",
        // across the change of the clocks
        "2021-03-27T12:00:00Z, 2021-03-28T22:59:59Z, 2",
        "2021-03-27T12:00:00Z, 2021-03-28T23:00:01Z, 3",
        "2021-10-30T23:00:00Z, 2021-11-01T00:00:00Z, 1",
    })
    void everyDayInLondonThatWasLostEvenInPartCounts(Instant paused, Instant resumed, int days) {
        assertThat(Signing.daysLost(paused, resumed)).isEqualTo(days);
    }

    @Test
    void whoeverResumesItKnowsSinceWhenAndWhyItWasPaused() {
        assertThat(signing.pause()).isEmpty();
        signing.pause("The site moves.", CLERK);
        assertThat(signing.pause()).contains(new Signing.Pause(FrozenClock.START, CLERK, "The site moves."));
        clock.advance(Duration.ofHours(1));
        signing.resume(CLERK);
        assertThat(signing.pause()).isEmpty();
    }

    @Test
    void openPetitionsGainTheDaysThatWereLost() {
        var one = given.petition(300001);
        var other = given.petition(300002);
        clock.setNoonOf("2021-03-10");
        signing.pause("Parliament mourns.", CLERK);
        assertThat(signing.isPaused()).isTrue();
        clock.setNoonOf("2021-03-12");
        signing.resume(CLERK);
        assertThat(signing.isPaused()).isFalse();
        var threeDaysLater = Instant.parse("2021-09-05T22:59:59.999Z");
        assertThat(petitions.require(one).closingAt()).isEqualTo(threeDaysLater);
        assertThat(events.stream(SigningPaused.class))
                .singleElement()
                .satisfies(paused -> assertThat(paused.petitions()).containsExactly(one, other));
        assertThat(events.stream(SigningResumed.class))
                .containsExactly(new SigningResumed(
                        Map.of(one, threeDaysLater, other, threeDaysLater), 3, clock.instant(), CLERK));
    }

    @Test
    void onePausedAfterTheOtherGivesBackBoth() {
        var petition = given.petition(300001);
        pause("2021-03-10", "2021-03-11");
        pause("2021-03-20", "2021-03-20");
        assertThat(petitions.require(petition).closingAt()).isEqualTo(Instant.parse("2021-09-05T22:59:59.999Z"));
    }

    @Test
    void aPetitionOpenedDuringThePauseGainsOnlyWhatItLost() {
        clock.setNoonOf("2021-03-10");
        signing.pause("Parliament mourns.", CLERK);
        clock.setNoonOf("2021-03-15");
        var late = given.petition(300001);
        clock.setNoonOf("2021-03-16");
        signing.resume(CLERK);
        assertThat(petitions.require(late).closingAt()).isEqualTo(Instant.parse("2021-09-17T22:59:59.999Z"));
    }

    @Test
    void aPetitionThatWasDueToCloseDuringThePauseStaysOpen() {
        var petition = given.petition(300001);
        clock.setNoonOf("2021-09-01");
        signing.pause("Parliament mourns.", CLERK);
        clock.setNoonOf("2021-09-14");
        signing.resume(CLERK);
        assertThat(petitions.require(petition).isOpen()).isTrue();
        assertThat(petitions.require(petition).closingAt()).isEqualTo(Instant.parse("2021-09-16T22:59:59.999Z"));
    }

    @Test
    void closedAndTakenDownPetitionsGainNothing() {
        var closed = given.petition(300001);
        var takenDown = given.takenDownPetition(300002);
        clock.setNoonOf("2021-09-03");
        petitions.close(closed);
        pause("2021-09-04", "2021-09-10");
        assertThat(petitions.require(closed).closingAt()).isEqualTo(Instant.parse("2021-09-02T22:59:59.999Z"));
        assertThat(petitions.require(takenDown).closingAt()).isEqualTo(Instant.parse("2021-09-02T22:59:59.999Z"));
        assertThat(events.stream(SigningResumed.class))
                .singleElement()
                .satisfies(resumed -> assertThat(resumed.petitions()).isEmpty());
    }

    @Test
    void whatIsPausedIsNotPausedAgain() {
        signing.pause("Parliament mourns.", CLERK);
        assertThatThrownBy(() -> signing.pause("Again.", CLERK))
                .isInstanceOf(Refused.class)
                .hasMessage("Signing is paused already.");
    }

    @Test
    void whatIsNotPausedDoesNotResume() {
        assertThatThrownBy(() -> signing.resume(CLERK))
                .isInstanceOf(Refused.class)
                .hasMessage("Signing is not paused.");
        pause("2021-03-10", "2021-03-11");
        assertThatThrownBy(() -> signing.resume(CLERK)).hasMessage("Signing is not paused.");
    }

    @Test
    void aPauseSaysWhyInAFewWords() {
        assertThatThrownBy(() -> signing.pause("", CLERK)).hasMessage("The reason is missing.");
        assertThatThrownBy(() -> signing.pause("r".repeat(301), CLERK))
                .hasMessage("The reason may have 300 characters; it has 301.");
        assertThat(signing.isPaused()).isFalse();
    }

    private void pause(String from, String to) {
        clock.setNoonOf(from);
        signing.pause("Parliament mourns.", CLERK);
        clock.setNoonOf(to);
        signing.resume(CLERK);
    }
}
