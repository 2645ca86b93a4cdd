package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.mailing.ListedAudience.address;

import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.FrozenClock;
import petitions.mailing.Content;
import petitions.mailing.Contents;
import petitions.mailing.Letters;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingFinished;
import petitions.mailing.MailingHasMovedOn;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.MailingState;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.Recipient;
import petitions.mailing.ScriptedRelay;
import petitions.mailing.ScriptedRelay.Taken;
import petitions.mailing.Slots;
import petitions.mailing.content.Decoded;
import petitions.platform.Actor;

@MailingTest
class LettersTests {

    private static final String CALLERS = "callers";
    private static final Letters.Kind KEYS = new Letters.Kind("street:7", "key-ready", 1);
    private static final Content WORDS = new Content(
            "Your key",
            "Dear " + Slots.NAME + ",\nfetch it: " + Slots.LINK,
            "<p>Dear " + Slots.NAME + ", <a href=\"" + Slots.LINK + "\">fetch it</a></p>");
    private static final Actor OPERATOR = new Actor("operator");

    @Autowired
    Letters letters;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    MailingControl control;

    @Autowired
    ListedAudience audience;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    PostRoom postRoom;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private TransactionTemplate transactions;

    @BeforeEach
    void threeMayCall(@Autowired PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
        audience.add(CALLERS, caller(1, "ada")).add(CALLERS, caller(2, "bob")).add(CALLERS, caller(3, "cyd"));
    }

    @Test
    void aLetterGoesToWhoeverIsAddedAndToNobodyElse() throws Exception {
        add(2);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("bob"));
        add(3);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("bob"), address("cyd"));
        assertThat(postRoom.fates(standing())).isEqualTo(Map.of(2L, "accepted", 3L, "accepted"));
        var letter = relay.taken().get(0);
        assertThat(Decoded.of(letter.message()).bodies().get(0))
                .contains("Dear bob,", "fetch it: https://petitions.example/keys/2");
        assertThat(letter.header("List-Unsubscribe")).isNull();
        assertThat(letters.waiting().number()).isZero();
    }

    @Test
    void whoeverIsAddedAgainGetsOneLetter() {
        add(1);
        add(1);
        delivery.deliverDue();
        add(1);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
    }

    @Test
    void aLetterThatIsRolledBackIsNotSentAndTheNextOneIs() {
        transactions.executeWithoutResult(transaction -> {
            letters.add(KEYS, CALLERS, 1, LettersTests::order);
            transaction.setRollbackOnly();
        });
        add(2);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("bob"));
    }

    @Test
    void aLetterIsOrderedInATransactionOrNotAtAll() {
        assertThatThrownBy(() -> letters.add(KEYS, CALLERS, 1, LettersTests::order))
                .hasMessageContaining("transaction");
    }

    @Test
    void aLetterOvertakesAMailingThatIsUnderWay() {
        audience.everyone(200);
        postRoom.order(1);
        var ordered = new AtomicBoolean();
        relay.onTaken(to -> {
            if (to.equals(address("n10")) && ordered.compareAndSet(false, true)) {
                add(1);
            }
        });
        delivery.deliverDue();
        assertThat(relay.takenFor().indexOf(address("ada"))).isBetween(10, 10 + 2 * Handover.SIZE);
        assertThat(relay.taken()).hasSize(201);
    }

    @Test
    void aLetterThatTheRelayPutsOffIsTriedAgain() {
        relay.refuseRecipient(address("bob"), 450, "4.2.1 Greylisted");
        add(2);
        delivery.deliverDue();
        assertThat(relay.takenFor()).isEmpty();
        relay.relent();
        clock.advance(Duration.ofMinutes(10));
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("bob"));
        assertThat(jdbc.sql("select count(*) from delivery_deferral")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatPeopleMistypeStopsNobodyElsesLetter() {
        for (long id = 10; id < 35; id++) {
            audience.add(CALLERS, caller(id, "wrong" + id));
            relay.refuseRecipient(address("wrong" + id), 550, "5.1.1 No such user");
            add(id);
        }
        delivery.deliverDue();
        add(1);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
    }

    @Test
    void itHasNoEndAndCanBePausedButNotCancelled() {
        add(1);
        delivery.deliverDue();
        assertThat(postRoom.progress(standing()).state()).isEqualTo(MailingState.SENDING);
        assertThat(events.stream(MailingFinished.class)).isEmpty();
        assertThatThrownBy(() -> control.cancel(standing(), OPERATOR, "Enough."))
                .isInstanceOf(MailingHasMovedOn.class)
                .hasMessageContaining("pause it instead");
        control.pause(standing(), OPERATOR, "The keys are lost.");
        add(2);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
        control.resume(standing(), OPERATOR, "They are found.");
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"));
    }

    @Test
    void itBearsTheMinuteInWhichItGoesAndNotTheDayOfTheFirst() {
        add(1);
        delivery.deliverDue();
        clock.advance(Duration.ofDays(40).plusSeconds(17));
        add(2);
        delivery.deliverDue();
        var dates = relay.taken().stream().map(LettersTests::dateOf).toList();
        assertThat(dates.get(1)).isEqualTo(dates.get(0).plusDays(40));
    }

    @Test
    void aLaneIsWokenForALetterAndNotForAStandingMailingThatHasNone() {
        add(1);
        assertThat(delivery.isAnyDue()).isTrue();
        delivery.deliverDue();
        assertThat(delivery.isAnyDue()).isFalse();
    }

    private void add(long recipient) {
        transactions.executeWithoutResult(signing -> letters.add(KEYS, CALLERS, recipient, LettersTests::order));
    }

    private MailingId standing() {
        return new MailingId(jdbc.sql("select id from mailing where standing")
                .query(Long.class)
                .single());
    }

    private static MailingOrder order() {
        return new MailingOrder(
                KEYS.subject(),
                KEYS.event(),
                KEYS.version(),
                "street-key",
                true,
                List.of(CALLERS),
                Map.of(CALLERS, Contents.inEnglish(WORDS)));
    }

    private static Recipient caller(long id, String name) {
        return new Recipient(id, name, address(name), null, URI.create("https://petitions.example/keys/" + id));
    }

    private static ZonedDateTime dateOf(Taken letter) {
        return ZonedDateTime.parse(
                letter.header("Date").replaceFirst(" \\(.*", ""), DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
