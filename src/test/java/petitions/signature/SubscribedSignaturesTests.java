package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.PetitionId;

@DomainTest
class SubscribedSignaturesTests {

    private static final PetitionId PETITION = new PetitionId(300001);
    private static final PetitionId OTHER = new PetitionId(300002);

    @Autowired
    Signatures signatures;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() {
        given.petition(300001);
        given.petition(300002);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var expected = new ArrayList<Long>();
        for (int n = 1; n <= 7; n++) {
            expected.add(given.signer(PETITION, "Signer " + n));
            given.signer(OTHER, "Stranger " + n);
        }
        var read = new ArrayList<Long>();
        var sizes = new ArrayList<Integer>();
        List<Long> page;
        do {
            page = ids(PETITION, List.of(), false, read.isEmpty() ? Long.MIN_VALUE : read.get(read.size() - 1), 3);
            sizes.add(page.size());
            read.addAll(page);
        } while (!page.isEmpty());
        assertThat(read).containsExactlyElementsOf(expected);
        assertThat(sizes).containsExactly(3, 3, 1, 0);
    }

    @Test
    void whoeverLeavesBetweenTwoPagesMovesNobodyElse() {
        long first = given.signer(PETITION, "Ada");
        long second = given.signer(PETITION, "Bob");
        long third = given.signer(PETITION, "Cyd");
        assertThat(ids(PETITION, List.of(), false, 0, 2)).containsExactly(first, second);
        signatures.unsubscribe(first);
        assertThat(ids(PETITION, List.of(), false, second, 2)).containsExactly(third);
    }

    @Test
    void theCreatorIsReadApartFromTheOthers() {
        long signer = given.signer(PETITION, "Bob");
        long creator = given.creator(PETITION, "Ada");
        assertThat(ids(PETITION, List.of(), true)).containsExactly(creator);
        assertThat(ids(PETITION, List.of(), false)).containsExactly(signer);
        signatures.unsubscribe(creator);
        assertThat(ids(PETITION, List.of(), true)).isEmpty();
    }

    @Test
    void whoeverConfirmedAfterTheCutOffIsLeftOut() {
        long early = given.signer(PETITION, "Ada");
        clock.advance(Duration.ofMillis(1));
        given.signer(PETITION, "Bob");
        assertThat(signatures.page(new Circle(PETITION, false, List.of(), FrozenClock.START), 0, Long.MAX_VALUE, 10))
                .extracting(Signature::id)
                .containsExactly(early);
    }

    @Test
    void whoeverDidNotConfirmOrDidNotAskIsLeftOut() {
        long silent = given.signer(PETITION, "Ada");
        long unconfirmed = given.signer(PETITION, "Bob");
        jdbc.sql("update signature set subscribed = false where id = ?")
                .param(silent)
                .update();
        jdbc.sql("update signature set confirmed_at = null, place = null where id = ?")
                .param(unconfirmed)
                .update();
        assertThat(ids(PETITION, List.of(), false)).isEmpty();
        assertThat(signatures.isSubscribed(unconfirmed)).isFalse();
    }

    @Test
    void whoeverSignedTheOtherPetitionTooHearsThroughThat() {
        given.signer(OTHER, "Ada");
        given.signer(PETITION, "Ada");
        signatures.addSubscribed(PETITION, "A. Lovelace", "ADA+again@people.example");
        long bob = given.signer(PETITION, "Bob");
        assertThat(ids(PETITION, List.of(OTHER), false)).containsExactly(bob);
        assertThat(ids(PETITION, List.of(), false)).hasSize(3);
    }

    @Test
    void whoeverLeftTheOtherPetitionHearsThroughThisOne() {
        signatures.unsubscribe(given.signer(OTHER, "Ada"));
        long ada = given.signer(PETITION, "Ada");
        assertThat(ids(PETITION, List.of(OTHER), false)).containsExactly(ada);
    }

    @Test
    void whoeverSignedTheOtherAfterTheCutOffHearsThroughThisOne() {
        long ada = given.signer(PETITION, "Ada");
        clock.advance(Duration.ofMinutes(1));
        given.signer(OTHER, "Ada");
        assertThat(signatures.page(
                        new Circle(PETITION, false, List.of(OTHER), FrozenClock.START), 0, Long.MAX_VALUE, 10))
                .extracting(Signature::id)
                .containsExactly(ada);
    }

    @Test
    void howManyCouldBeWrittenToIsCountedOverAllPetitions() {
        given.signer(PETITION, "Ada");
        given.creator(PETITION, "Bob");
        given.signer(OTHER, "Ada");
        signatures.unsubscribe(given.signer(OTHER, "Cyd"));
        assertThat(signatures.countSubscribed(List.of(PETITION))).isEqualTo(2);
        assertThat(signatures.countSubscribed(List.of(PETITION, OTHER))).isEqualTo(3);
        assertThat(signatures.countSubscribed(List.of())).isZero();
    }

    private List<Long> ids(PetitionId petition, List<PetitionId> except, boolean creators) {
        return ids(petition, except, creators, 0, 10);
    }

    private List<Long> ids(PetitionId petition, List<PetitionId> except, boolean creators, long after, int limit) {
        var circle = new Circle(petition, creators, except, clock.instant());
        return signatures.page(circle, after, Long.MAX_VALUE, limit).stream()
                .map(Signature::id)
                .toList();
    }
}
