package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.DomainTest;
import petitions.Given;
import petitions.petition.PetitionId;

@DomainTest
class SigningDeskTests {

    private static final int PEOPLE = 100;
    private static final Origin HOME = new Origin("192.0.2.0/24", false);

    /** The database keeps blocks of addresses only. */
    private static final Origin NOWHERE = new Origin("nowhere", false);

    private final ExecutorService doors = Executors.newCachedThreadPool();

    @Autowired
    SigningDesk desk;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private PetitionId petition;

    @BeforeEach
    void open() {
        petition = given.petition(300001);
    }

    @AfterEach
    void closeTheDoors() {
        doors.shutdownNow();
    }

    @Test
    void thoseWhoComeTogetherAreEnteredTogetherEachWithALetter() {
        atOnce(IntStream.range(0, PEOPLE).mapToObj(this::person).toList())
                .forEach(entered -> assertThatCode(entered::join).doesNotThrowAnyException());
        assertThat(count("select count(distinct email) from signature where petition_id = 300001 and letters = 1"))
                .isEqualTo(PEOPLE);
        assertThat(count("""
                        select count(*) from delivery_deferral d join signature s on s.id = d.recipient_id
                        where s.petition_id = 300001
                        """)).isEqualTo(PEOPLE);
        assertThat(count("select count(distinct xmin::text) from signature where petition_id = 300001"))
                .as("transactions")
                .isLessThanOrEqualTo(6);
    }

    @Test
    void whoeverPressesTwentyTimesHasSignedOnceAndHasFiveLetters() {
        var impatient = IntStream.range(0, 20).mapToObj(press -> person(7)).toList();
        atOnce(impatient).forEach(entered -> assertThatCode(entered::join).doesNotThrowAnyException());
        assertThat(jdbc.sql("select letters from signature where petition_id = 300001")
                        .query(Integer.class)
                        .list())
                .containsExactly(5);
    }

    @Test
    void whoeverSignsWhatIsClosedIsToldSoAndNobodyBesideThem() {
        var closed = given.petition(300002);
        jdbc.sql("update petition set state = 'closed', closed_at = closing_at where id = 300002")
                .update();
        var people =
                new ArrayList<>(IntStream.range(0, 10).mapToObj(this::person).toList());
        people.add(5, request(closed, "Late Quill", "late@post.example"));
        var entered = atOnce(people);
        assertThatThrownBy(() -> entered.get(5).join()).hasCauseInstanceOf(CannotBeSigned.class);
        entered.remove(5);
        entered.forEach(one -> assertThatCode(one::join).doesNotThrowAnyException());
        assertThat(count("select count(*) from signature where petition_id = 300001"))
                .isEqualTo(10);
    }

    @Test
    void oneWhoCannotBeEnteredTakesNobodyAlong() {
        var people =
                new ArrayList<>(IntStream.range(0, 10).mapToObj(this::person).toList());
        people.add(
                5,
                new SigningRequest(
                        wanted(petition, "Odd Quill", "odd@post.example"), "odd@post.example", NOWHERE, null));
        var entered = atOnce(people);
        assertThatThrownBy(() -> entered.get(5).join()).isNotNull();
        entered.remove(5);
        entered.forEach(one -> assertThatCode(one::join).doesNotThrowAnyException());
        assertThat(count("select count(*) from signature where petition_id = 300001"))
                .isEqualTo(10);
    }

    /** Both hands are full when they come, and free when all are there. */
    private List<CompletableFuture<Void>> atOnce(List<SigningRequest> people) {
        var elsewhere = given.petition(300009);
        return new TransactionTemplate(transactions).execute(holding -> {
            jdbc.sql("lock table petition in access exclusive mode").update();
            for (int hand = 1; hand <= 2; hand++) {
                comes(request(elsewhere, "Hand Quill", "hand%d@post.example".formatted(hand)));
                int busy = hand;
                await().until(() -> desk.busyHands() == busy && desk.waiting() == 0);
            }
            var entered = people.stream().map(this::comes).collect(Collectors.toCollection(ArrayList::new));
            await().until(() -> waiting() == people.size());
            return entered;
        });
    }

    private CompletableFuture<Void> comes(SigningRequest request) {
        return CompletableFuture.runAsync(() -> desk.take(request), doors);
    }

    private int waiting() {
        var meters = new SimpleMeterRegistry();
        new SigningMeters(desk).bindTo(meters);
        return (int) meters.get("signatures.waiting").gauge().value();
    }

    private SigningRequest person(int number) {
        return request(petition, "Ada Quill", "ada%d@post.example".formatted(number));
    }

    private static SigningRequest request(PetitionId petition, String name, String email) {
        return new SigningRequest(wanted(petition, name, email), email, HOME, null);
    }

    private static NewSignature wanted(PetitionId petition, String name, String email) {
        return new NewSignature(petition, name, email, "FR", "", true, false);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
