package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.platform.Actor;
import petitions.platform.Refused;

@DomainTest
class PetitionsTests {

    private static final PetitionId NUMBER = new PetitionId(300001);
    private static final Instant CLOSING = Instant.parse("2021-09-02T22:59:59.999Z");

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    ApplicationEvents events;

    @Test
    void aPetitionIsOpenFromTheMomentItIsOpened() {
        var petition = petitions.require(given.petition(300001));
        assertThat(petition.isOpen()).isTrue();
        assertThat(petition.isPublic()).isTrue();
        assertThat(petition.openedAt()).isEqualTo(FrozenClock.START);
        assertThat(petition.closingAt()).isEqualTo(CLOSING);
        assertThat(petition.closedAt()).isNull();
        assertThat(petition.signatureCount()).isZero();
        assertThat(events.stream(PetitionOpened.class))
                .containsExactly(new PetitionOpened(NUMBER, petition.action(), CLOSING, FrozenClock.START, CLERK));
    }

    @Test
    void aNumberIsGivenOnce() {
        given.petition(300001);
        assertThatThrownBy(() -> given.petition(300001))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition 300001 exists already.");
    }

    @Test
    void anOpenPetitionDoesNotCloseBeforeItsTime() {
        given.petition(300001);
        clock.set(CLOSING.minusMillis(1));
        assertThatThrownBy(() -> petitions.close(NUMBER))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition 300001 is open for signatures until 2 September 2021.");
        assertThat(petitions.require(NUMBER).isOpen()).isTrue();
    }

    @Test
    void itClosesAtItsInstantHoweverLateSomebodyNotices() {
        given.petition(300001);
        petitions.count(NUMBER, 12);
        clock.setNoonOf("2021-09-20");
        var closed = petitions.close(NUMBER);
        assertThat(closed.closedAt()).isEqualTo(CLOSING);
        assertThat(petitions.require(NUMBER)).isEqualTo(closed);
        assertThat(events.stream(PetitionClosed.class))
                .containsExactly(new PetitionClosed(NUMBER, 12, CLOSING, Actor.SYSTEM));
    }

    @Test
    void itClosesAtThatVeryMillisecond() {
        given.petition(300001);
        clock.set(CLOSING);
        assertThat(petitions.close(NUMBER).state()).isEqualTo(Petition.State.CLOSED);
    }

    @Test
    void aClosedPetitionDoesNotCloseAgain() {
        given.petition(300001);
        clock.set(CLOSING);
        petitions.close(NUMBER);
        assertThatThrownBy(() -> petitions.close(NUMBER))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition 300001 is closed; only an open petition closes.");
        assertThat(events.stream(PetitionClosed.class)).hasSize(1);
    }

    @Test
    void aPetitionThatWasTakenDownNeitherClosesNorIsTakenDownAgain() {
        given.takenDownPetition(300001);
        clock.set(CLOSING);
        assertThatThrownBy(() -> petitions.close(NUMBER))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition 300001 is taken down; only an open petition closes.");
        assertThatThrownBy(() -> petitions.takeDown(NUMBER, "Once more.", CLERK))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition 300001 was taken down; nothing more can happen to it.");
        assertThat(events.stream(PetitionTakenDown.class)).hasSize(1);
    }

    @Test
    void aClosedPetitionCanStillBeTakenDown() {
        given.petition(300001);
        clock.set(CLOSING);
        petitions.close(NUMBER);
        petitions.takeDown(NUMBER, "A court ordered it.", CLERK);
        var petition = petitions.require(NUMBER);
        assertThat(petition.isPublic()).isFalse();
        assertThat(petition.closedAt()).isEqualTo(CLOSING);
        assertThat(petition.takenDownAt()).isEqualTo(CLOSING);
    }

    @Test
    void takingDownNeedsAReasonOfBearableLength() {
        given.petition(300001);
        assertThatThrownBy(() -> petitions.takeDown(NUMBER, " ", CLERK)).hasMessage("The reason is missing.");
        assertThatThrownBy(() -> petitions.takeDown(NUMBER, "r".repeat(301), CLERK))
                .hasMessage("The reason may have 300 characters; it has 301.");
        assertThat(petitions.require(NUMBER).isPublic()).isTrue();
    }

    @Test
    void whatDoesNotExistIsRefusedByNumber() {
        assertThat(petitions.find(NUMBER)).isEmpty();
        assertThatThrownBy(() -> petitions.require(NUMBER))
                .isInstanceOf(UnknownPetition.class)
                .hasMessage("There is no petition 300001.");
        assertThatThrownBy(() -> petitions.close(NUMBER)).isInstanceOf(UnknownPetition.class);
        assertThatThrownBy(() -> petitions.carryOver(NUMBER, 1)).isInstanceOf(UnknownPetition.class);
    }
}
