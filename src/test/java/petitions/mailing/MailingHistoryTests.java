package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.FrozenClock;
import petitions.TestDatabase;
import petitions.mailing.MailingChanged.Change;
import petitions.platform.Actor;

@MailingTest
class MailingHistoryTests {

    private static final Actor OPERATOR = new Actor("operator");

    @Autowired
    MailingHistory history;

    @Autowired
    MailingControl control;

    @Autowired
    ListedAudience audience;

    @Autowired
    PostRoom postRoom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void eachChangeIsWrittenDownOnceWithWhoAndWhy() {
        var mailing = order();
        control.pause(mailing, OPERATOR, " The minister asked. ");
        control.resume(mailing, OPERATOR, "The minister is content.");
        control.sendAtOnce(mailing, OPERATOR, "It is late.");
        control.cancel(mailing, OPERATOR, "It was wrong.");
        assertThat(history.of(mailing))
                .containsExactly(
                        event(Change.PAUSED, "The minister asked."),
                        event(Change.RESUMED, "The minister is content."),
                        event(Change.SENT_AT_ONCE, "It is late."),
                        event(Change.CANCELLED, "It was wrong."));
    }

    @Test
    void aMailingThatPausesItselfSaysWhy() {
        var mailing = order();
        control.pauseItself(mailing, "The relay refuses mail from our address.");
        control.pauseItself(mailing, "The relay refuses mail from our address.");
        assertThat(history.of(mailing))
                .containsExactly(new MailingEvent(
                        Change.PAUSED, Actor.SYSTEM, "The relay refuses mail from our address.", FrozenClock.START));
    }

    @Test
    void whatIsRefusedOrRolledBackIsNotWritten() {
        var mailing = order();
        assertThatThrownBy(() -> control.resume(mailing, OPERATOR, "Go on.")).isInstanceOf(MailingHasMovedOn.class);
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                    control.pause(mailing, OPERATOR, "Wait.");
                    throw new IllegalStateException("Something else went wrong");
                }))
                .hasMessage("Something else went wrong");
        assertThat(history.of(mailing)).isEmpty();
    }

    @Test
    void whoeverSendsAtOnceTwiceIsToldThatItGoesAlready() {
        var mailing = order();
        control.sendAtOnce(mailing, OPERATOR, "It is late.");
        assertThatThrownBy(() -> control.sendAtOnce(mailing, OPERATOR, "It is late."))
                .isInstanceOf(MailingHasMovedOn.class)
                .hasMessage("Mailing %s goes at once already.", mailing);
        assertThat(history.of(mailing)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update mailing_event set reason = 'Nobody asked.'",
                "delete from mailing_event",
                "truncate mailing_event",
                "truncate mailing cascade"
            })
    void theDatabaseItselfKeepsWhatIsWritten(String tampering) {
        var mailing = order();
        control.pause(mailing, OPERATOR, "Wait.");
        assertThatThrownBy(() -> TestDatabase.owner(jdbc).sql(tampering).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("is append-only");
        assertThat(history.of(mailing)).containsExactly(event(Change.PAUSED, "Wait."));
    }

    private MailingId order() {
        audience.everyone("ada");
        return postRoom.order(1);
    }

    private static MailingEvent event(Change change, String reason) {
        return new MailingEvent(change, OPERATOR, reason, FrozenClock.START);
    }
}
