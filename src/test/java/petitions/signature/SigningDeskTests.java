package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.petition.PetitionId;

@DomainTest
class SigningDeskTests {

    private static final int PEOPLE = 100;
    private static final Origin HOME = new Origin("192.0.2.0/24", false);

    /** The database keeps blocks of addresses only. */
    private static final Origin NOWHERE = new Origin("nowhere", false);

    private final ExecutorService doors = Executors.newCachedThreadPool();

    private final ThreadPoolTaskExecutor hands = SigningDesk.hands();

    @Autowired
    SigningBook book;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private SigningDesk desk;
    private PetitionId petition;

    @BeforeEach
    void open() {
        desk = new SigningDesk(book, hands);
        petition = given.petition(300001);
    }

    @AfterEach
    void close() {
        desk.close();
        doors.shutdownNow();
    }

    @Test
    void thoseWhoComeTogetherAreEnteredTogetherEachWithALetter() {
        atOnce(IntStream.range(0, PEOPLE).mapToObj(this::person).toList())
                .forEach(entered -> assertThatCode(entered::join).doesNotThrowAnyException());
        assertThat(count("select count(distinct email) from signature where letters = 1"))
                .isEqualTo(PEOPLE);
        assertThat(count("""
                        select count(*) from delivery_deferral d join signature s on s.id = d.recipient_id
                        """)).isEqualTo(PEOPLE);
        assertThat(count("select count(distinct xmin::text) from signature"))
                .as("transactions")
                .isLessThanOrEqualTo(6);
    }

    @Test
    void whoeverPressesTwentyTimesHasSignedOnceAndHasOneLetter() {
        var impatient = IntStream.range(0, 20).mapToObj(press -> person(7)).toList();
        atOnce(impatient).forEach(entered -> assertThatCode(entered::join).doesNotThrowAnyException());
        assertThat(jdbc.sql("select letters from signature")
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
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
        assertThat(count("select count(*) from signature")).isEqualTo(10);
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
        assertThatThrownBy(() -> entered.get(5).join())
                .hasCauseInstanceOf(DataAccessException.class)
                .hasMessageNotContaining("Odd Quill");
        entered.remove(5);
        entered.forEach(one -> assertThatCode(one::join).doesNotThrowAnyException());
        assertThat(count("select count(*) from signature")).isEqualTo(10);
    }

    @Test
    void whoeverIsHeldUpHoldsUpNobodyWhoCameWithThem() {
        desk.take(person(3));
        clock.advance(Duration.ofMinutes(1));
        var heldUp = new TransactionTemplate(transactions).execute(holding -> {
            jdbc.sql("select id from signature for update").query(row -> {});
            var entered = atOnce(IntStream.range(0, 10).mapToObj(this::person).toList());
            var late = entered.remove(3);
            entered.forEach(
                    one -> assertThatCode(() -> one.get(20, TimeUnit.SECONDS)).doesNotThrowAnyException());
            assertThat(late).isNotDone();
            return late;
        });
        heldUp.join();
        assertThat(jdbc.sql("select letters from signature order by email")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 1, 1, 2, 1, 1, 1, 1, 1, 1);
        assertThat(desk.sentOff()).isEqualTo(10);
    }

    @Test
    void oneAloneIsNotWaitedForEither() {
        desk.take(person(3));
        clock.advance(Duration.ofMinutes(1));
        new TransactionTemplate(transactions).executeWithoutResult(holding -> {
            jdbc.sql("select id from signature for update").query(row -> {});
            var alone = CompletableFuture.runAsync(() -> book.enterTogether(List.of(person(3))), doors);
            assertThatThrownBy(alone::join).rootCause().hasMessageContaining("could not obtain lock on row");
        });
    }

    @Test
    void everyoneHasTheirOwnAreaPetitionAndFate() {
        var other = given.petition(300002);
        jdbc.sql("insert into postcode_area (postcode, constituency) values ('SW1A', 'E1'), ('M11AE', 'E2')")
                .update();
        desk.take(person(1));
        clock.advance(Duration.ofMinutes(1));
        var london = new NewSignature(other, "Lou", "lou@post.example", "GB", "SW1A 1AA", true, true);
        var manchester = new NewSignature(petition, "Mo", "mo@post.example", "GB", "M1 1AE", true, false);
        atOnce(List.of(
                        person(1),
                        new SigningRequest(london, "lou@post.example", HOME, null),
                        new SigningRequest(manchester, "mo@post.example", HOME, null),
                        new SigningRequest(
                                wanted(other, "Bot", "bot@post.example"), "bot@post.example", HOME, Suspicion.BAIT)))
                .forEach(CompletableFuture::join);
        assertThat(jdbc.sql("""
                        select concat_ws(' ', petition_id, name, constituency, letters, suspected, subscribed) as line
                        from signature  order by email
                        """).query(String.class).list())
                .containsExactly(
                        "300001 Ada Quill 2 f", "300002 Bot 0 bait f", "300002 Lou E1 1 t", "300001 Mo E2 1 f");
    }

    @Test
    void whoeverWasTakenIsEnteredBeforeTheDeskCloses() {
        var closed = new CompletableFuture<Void>();
        var people = IntStream.range(0, 10).mapToObj(this::person).toList();
        var entered = atOnce(
                people,
                () -> doors.execute(() -> {
                    desk.close();
                    closed.complete(null);
                }));
        entered.forEach(one -> assertThatCode(one::join).doesNotThrowAnyException());
        closed.join();
        assertThatThrownBy(() -> desk.take(person(11))).isInstanceOf(TaskRejectedException.class);
        assertThat(count("select count(*) from signature")).isEqualTo(10);
    }

    private List<CompletableFuture<Void>> atOnce(List<SigningRequest> people) {
        return atOnce(people, () -> {});
    }

    /** The hands are full when they come, and free once all are there and {@code then} has happened. */
    private List<CompletableFuture<Void>> atOnce(List<SigningRequest> people, Runnable then) {
        var free = new CountDownLatch(1);
        for (int hand = 0; hand < SigningDesk.HANDS; hand++) {
            hands.execute(() -> assertThatCode(free::await).doesNotThrowAnyException());
        }
        var entered = people.stream().map(this::comes).collect(Collectors.toCollection(ArrayList::new));
        await().until(() -> waiting() == people.size());
        then.run();
        free.countDown();
        return entered;
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
