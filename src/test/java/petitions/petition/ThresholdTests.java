package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.platform.Actor;

@DomainTest
class ThresholdTests {

    private static final PetitionId PETITION = new PetitionId(300001);

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void open() {
        given.petition(300001);
    }

    @Test
    void tenThousandSignaturesEarnAResponseAndNotOneFewer() {
        petitions.count(PETITION, 9_999);
        assertThat(events.stream(ResponseThresholdReached.class)).isEmpty();
        petitions.count(PETITION, 1);
        assertThat(events.stream(ResponseThresholdReached.class))
                .containsExactly(new ResponseThresholdReached(PETITION, 10_000, FrozenClock.START, Actor.SYSTEM));
        assertThat(petitions.require(PETITION).responseThresholdReachedAt()).isEqualTo(FrozenClock.START);
    }

    @Test
    void aHundredThousandSignaturesEarnADebateAndNotOneFewer() {
        petitions.count(PETITION, 99_999);
        assertThat(events.stream(DebateThresholdReached.class)).isEmpty();
        petitions.count(PETITION, 1);
        assertThat(events.stream(DebateThresholdReached.class))
                .containsExactly(new DebateThresholdReached(PETITION, 100_000, FrozenClock.START, Actor.SYSTEM));
    }

    @Test
    void aThresholdIsReachedOnceAndItsMomentStays() {
        petitions.count(PETITION, 10_000);
        clock.advance(Duration.ofDays(1));
        petitions.count(PETITION, 10_000);
        assertThat(events.stream(ResponseThresholdReached.class)).hasSize(1);
        assertThat(petitions.require(PETITION).responseThresholdReachedAt()).isEqualTo(FrozenClock.START);
    }

    @Test
    void oneCountCanReachBoth() {
        petitions.count(PETITION, 120_000);
        assertThat(events.stream(ResponseThresholdReached.class)).hasSize(1);
        assertThat(events.stream(DebateThresholdReached.class)).hasSize(1);
    }

    @Test
    void carriedOverSignaturesReachThresholdsToo() {
        petitions.carryOver(PETITION, 10_000);
        assertThat(petitions.require(PETITION).signatureCount()).isEqualTo(10_000);
        assertThat(events.stream(ResponseThresholdReached.class)).hasSize(1);
    }

    @Test
    void carryingOverFillsUpToTheTotalAndNeverLowersIt() {
        petitions.count(PETITION, 30);
        petitions.carryOver(PETITION, 100);
        assertThat(petitions.require(PETITION).signatureCount()).isEqualTo(100);
        petitions.carryOver(PETITION, 100);
        petitions.carryOver(PETITION, 20);
        assertThat(petitions.require(PETITION).signatureCount()).isEqualTo(100);
        petitions.count(PETITION, 1);
        assertThat(petitions.require(PETITION).signatureCount()).isEqualTo(101);
    }

    @Test
    void aPetitionThatWasTakenDownEarnsNothingMore() {
        petitions.takeDown(PETITION, "It named a private person.", Given.CLERK);
        petitions.count(PETITION, 100_000);
        assertThat(petitions.require(PETITION).signatureCount()).isEqualTo(100_000);
        assertThat(petitions.require(PETITION).responseThresholdReachedAt()).isNull();
        assertThat(events.stream(ResponseThresholdReached.class)).isEmpty();
        assertThat(events.stream(DebateThresholdReached.class)).isEmpty();
    }

    @Test
    void onceCountingHasEndedTheNumberMayRiseAndEarnsNothingMore() {
        petitions.count(PETITION, 9_999);
        petitions.endCounting(PETITION);
        petitions.count(PETITION, 1);
        assertThat(petitions.require(PETITION).signatureCount()).isEqualTo(10_000);
        assertThat(petitions.require(PETITION).responseThresholdReachedAt()).isNull();
        assertThat(events.stream(ResponseThresholdReached.class)).isEmpty();
    }

    @Test
    void aSignatureConfirmedAfterTheCloseStillCounts() {
        petitions.count(PETITION, 9_999);
        clock.setNoonOf("2021-09-03");
        petitions.close(PETITION);
        petitions.count(PETITION, 1);
        assertThat(events.stream(ResponseThresholdReached.class)).hasSize(1);
    }
}
