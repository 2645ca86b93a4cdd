package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Sql;

@DomainTest
class ConfirmationsTests {

    @Autowired
    Signers signers;

    @Autowired
    Signatures signatures;

    @Autowired
    SignatureCounts counts;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    private PetitionId petition;
    private long signature;

    @BeforeEach
    void sign() {
        petition = given.petition(300001);
        signature = signatureOf("Ada Quill", true, false);
    }

    @Test
    void aSignatureCountsOnceItIsConfirmedAndOnce() {
        counts.countNew();
        assertThat(total()).isZero();
        assertThat(stateAfterConfirming()).isEqualTo(Confirmation.State.CONFIRMED);
        var confirmedAt = confirmedAt();
        clock.advance(Duration.ofHours(1));
        assertThat(stateAfterConfirming()).isEqualTo(Confirmation.State.CONFIRMED);
        assertThat(confirmedAt()).isEqualTo(confirmedAt);
        counts.countNew();
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void lookingConfirmsNothing() {
        assertThat(confirmations.find(signature).orElseThrow().state()).isEqualTo(Confirmation.State.AWAITED);
        assertThat(confirmedAt()).isNull();
    }

    @Test
    void onlyWhoeverAskedForItHearsMore() {
        long silent = signatureOf("Bob Quill", false, false);
        confirmations.confirm(signature);
        confirmations.confirm(silent);
        assertThat(signatures.isSubscribed(signature)).isTrue();
        assertThat(signatures.isSubscribed(silent)).isFalse();
    }

    @Test
    void aSignatureMadeInTimeIsConfirmedUntilADayAfterTheCloseAndNotLater() {
        long late = signatureOf("Bob Quill", false, false);
        var closing = petitions.require(petition).closingAt();
        clock.set(closing.plusMillis(1));
        petitions.close(petition);
        clock.set(closing.plus(Duration.ofHours(24)));
        assertThat(stateAfterConfirming()).isEqualTo(Confirmation.State.CONFIRMED);
        clock.advance(Duration.ofMillis(1));
        assertThat(confirmations.confirm(late).orElseThrow().state()).isEqualTo(Confirmation.State.TOO_LATE);
        counts.countNew();
        assertThat(total()).isEqualTo(1);
    }

    @Test
    void nothingIsConfirmedOfAPetitionThatWasTakenDown() {
        petitions.takeDown(petition, "It named a private person.", Given.CLERK);
        assertThat(stateAfterConfirming()).isEqualTo(Confirmation.State.VOID);
        assertThat(confirmedAt()).isNull();
    }

    @Test
    void whatIsNotBelievedCannotBeConfirmed() {
        long suspect = signatureOf("Bob Quill", false, true);
        assertThat(confirmations.confirm(suspect)).isEmpty();
        assertThat(confirmations.find(suspect)).isEmpty();
        counts.countNew();
        assertThat(total()).isZero();
    }

    @Test
    void anAddressHasTwoPlacesHoweverManyConfirmAtOnce() {
        var household = IntStream.range(0, 6)
                .mapToObj(person -> signatureOf("Quill " + person, "quill@post.example", false, false))
                .toList();
        var confirming = household.stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> confirmations.confirm(one).orElseThrow().state()))
                .toList();
        assertThat(confirming.stream().map(CompletableFuture::join))
                .containsOnly(Confirmation.State.CONFIRMED, Confirmation.State.TAKEN);
        assertThat(jdbc.sql("select place from signature where canonical_email = 'quill@post.example' order by place")
                        .query(Integer.class)
                        .list())
                .startsWith(1, 2)
                .containsOnly(1, 2, null);
        assertThat(household.stream()
                        .map(one -> confirmations.find(one).orElseThrow().state()))
                .as("nothing changes by looking again")
                .containsExactlyElementsOf(
                        confirming.stream().map(CompletableFuture::join).toList());
    }

    @Test
    void theSamePersonWhoMistypedTheirPostcodeFirstConfirmsOneOfTheTwo() {
        signers.sign(
                new NewSignature(petition, "Bob", "bob@post.example", "GB", "M1 1AE", true, false),
                new Origin("192.0.2.0/24", false));
        long mistyped = signature + 1;
        long right = signatureOf("Bob", "bob@post.example", false, false);
        assertThat(right).isNotEqualTo(mistyped);
        assertThat(confirmations.confirm(right).orElseThrow().state()).isEqualTo(Confirmation.State.CONFIRMED);
        assertThat(confirmations.confirm(mistyped).orElseThrow().state()).isEqualTo(Confirmation.State.TAKEN);
    }

    private Confirmation.State stateAfterConfirming() {
        return confirmations.confirm(signature).orElseThrow().state();
    }

    private long signatureOf(String name, boolean updates, boolean bait) {
        return signatureOf(name, Given.address(name), updates, bait);
    }

    private long signatureOf(String name, String email, boolean updates, boolean bait) {
        signers.sign(
                new NewSignature(petition, name, email, "GB", "SW1A 1AA", true, updates),
                new Origin("192.0.2.0/24", bait));
        return jdbc.sql("select max(id) from signature").query(Long.class).single();
    }

    private Instant confirmedAt() {
        return jdbc.sql("select confirmed_at from signature where id = ?")
                .param(signature)
                .query((row, number) -> Sql.instant(row, "confirmed_at"))
                .list()
                .get(0);
    }

    private int total() {
        return petitions.require(petition).signatureCount();
    }
}
