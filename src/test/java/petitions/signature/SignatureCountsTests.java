package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.DomainTest;
import petitions.Given;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.petition.ResponseThresholdReached;

@DomainTest
class SignatureCountsTests {

    @Autowired
    SignatureCounts counts;

    @Autowired
    SignatureGenerator generator;

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEvents events;

    @Test
    void everySignatureIsCountedOnceHoweverOftenWeCount() {
        var one = given.petition(300001);
        var other = given.petition(300002);
        given.creator(one, "Ada");
        given.signer(one, "Bob");
        given.signer(other, "Cyd");
        assertThat(total(one)).isZero();
        counts.countNew();
        counts.countNew();
        assertThat(total(one)).isEqualTo(2);
        assertThat(total(other)).isEqualTo(1);
        given.signer(one, "Dee");
        counts.countNew();
        assertThat(total(one)).isEqualTo(3);
    }

    @Test
    void whatIsNotConfirmedIsNotCounted() {
        var petition = given.petition(300001);
        long id = given.signer(petition, "Ada");
        jdbc.sql("update signature set confirmed_at = null, place = null where id = ?")
                .param(id)
                .update();
        counts.countNew();
        assertThat(total(petition)).isZero();
    }

    @Test
    void whoeverLeavesStillCounts(@Autowired Signatures signatures) {
        var petition = given.petition(300001);
        signatures.unsubscribe(given.signer(petition, "Ada"));
        counts.countNew();
        assertThat(total(petition)).isEqualTo(1);
    }

    @Test
    void aCountThatIsRolledBackIsMadeAgain() {
        var petition = given.petition(300001);
        given.signer(petition, "Ada");
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                    counts.countNew();
                    throw new IllegalStateException("The power failed");
                }))
                .hasMessage("The power failed");
        assertThat(total(petition)).isZero();
        counts.countNew();
        assertThat(total(petition)).isEqualTo(1);
    }

    @Test
    void aRushOfMoreThanOneBatchIsCountedToTheLastAndCrossesItsThresholdOnce() {
        var petition = given.petition(300001);
        generator.sign(petition, 50_001);
        counts.countNew();
        assertThat(total(petition)).isEqualTo(50_001);
        assertThat(events.stream(ResponseThresholdReached.class)).hasSize(1);
    }

    @Test
    void aLastCountWaitsForASweepAndMissesNothingThatItLetsGo() {
        var petition = given.petition(300001);
        generator.sign(petition, 10_000);
        var lastCount = new AtomicReference<CompletableFuture<Void>>();
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(sweep -> {
                    counts.countNewOf(petition);
                    lastCount.set(CompletableFuture.runAsync(() -> counts.countNewOf(petition)));
                    untilItWaits(lastCount.get());
                    throw new IllegalStateException("The power failed");
                }))
                .hasMessage("The power failed");
        lastCount.get().join();
        assertThat(total(petition)).isEqualTo(10_000);
        assertThat(petitions.require(petition).responseThresholdReachedAt()).isNotNull();
    }

    @Test
    void twoWhoCountAtTheSameTimeDoNotCountTwice() {
        var petition = given.petition(300001);
        generator.sign(petition, 1_000);
        var counting = IntStream.range(0, 4)
                .mapToObj(one -> CompletableFuture.runAsync(counts::countNew))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(counting).join();
        assertThat(total(petition)).isEqualTo(1_000);
    }

    /** Or has passed what it should have waited for. */
    private void untilItWaits(CompletableFuture<?> other) {
        while (!other.isDone()
                && jdbc.sql("select count(*) from pg_locks where not granted")
                                .query(Integer.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    private int total(PetitionId petition) {
        return petitions.require(petition).signatureCount();
    }
}
