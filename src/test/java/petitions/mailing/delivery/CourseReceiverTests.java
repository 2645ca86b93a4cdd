package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.mailing.MailingTest;
import petitions.mailing.Mailings;
import petitions.mailing.PostRoom;
import petitions.platform.Actor;

@MailingTest
class CourseReceiverTests {

    private static final Actor OPERATOR = new Actor("operator");
    private static final MailingId ONE = new MailingId(1_000_001);
    private static final MailingId ANOTHER = new MailingId(1_000_002);

    @Autowired
    Halts halts;

    @Autowired
    PostRoom postRoom;

    @Autowired
    Mailings mailings;

    @Autowired
    MailingControl control;

    @Autowired
    ListedAudience audience;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void itListens() {
        int before = halts.changesOf(ONE);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            say(ONE + " elsewhere");
            return halts.changesOf(ONE) > before;
        });
    }

    @Test
    void whatIsSaidElsewhereIsHeardOfThatMailingOnly() {
        awaitThatAllIsHeard();
        int ofOne = halts.changesOf(ONE);
        awaitThatAllIsHeard();
        assertThat(halts.changesOf(ONE)).isEqualTo(ofOne);
    }

    @Test
    void whatIsStoppedHereIsSaidOnceItIsCommittedAndNoEchoStopsItAgain() throws SQLException {
        audience.everyone("ada");
        try (var elsewhere = dataSource.getConnection()) {
            elsewhere.createStatement().execute("listen mailing_course");
            var paused = postRoom.order(1);
            var takenBack = postRoom.order(2);
            new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                control.pause(takenBack, OPERATOR, "Wait.");
                transaction.setRollbackOnly();
            });
            int before = halts.changesOf(paused);
            control.pause(paused, OPERATOR, "Wait.");
            control.resume(paused, OPERATOR, "Go on.");
            control.cancel(paused, OPERATOR, "It is wrong.");
            mailings.supersedeBefore("street:7", "tree-planted", 3);
            assertThat(heard(elsewhere, 3)).containsExactly(paused.toString(), paused.toString(), takenBack.toString());
            awaitThatAllIsHeard();
            assertThat(halts.changesOf(paused)).isEqualTo(before + 3);
            elsewhere.createStatement().execute("unlisten *");
        }
    }

    @Test
    void whatCannotBeUnderstoodMayConcernAnyMailing() {
        int before = halts.changesOf(ANOTHER);
        say("the oak");
        awaitMoreThan(before, ANOTHER);
    }

    @Test
    void afterItsConnectionIsLostAnythingMayHaveChangedAndItListensAgain() {
        int before = halts.changesOf(ANOTHER);
        assertThat(listeners()).hasSize(1);
        jdbc.sql("select pg_terminate_backend(?)")
                .param(listeners().get(0))
                .query(Boolean.class)
                .single();
        awaitMoreThan(before, ANOTHER);
        int again = halts.changesOf(ANOTHER);
        say(ANOTHER + " elsewhere");
        awaitMoreThan(again, ANOTHER);
    }

    private List<Integer> listeners() {
        return jdbc.sql("select pid from pg_stat_activity"
                        + " where datname = current_database() and application_name = 'petitions mailing course'")
                .query(Integer.class)
                .list();
    }

    private void say(String what) {
        jdbc.sql("select pg_notify('mailing_course', ?)").param(what).query().singleRow();
    }

    /** The mailings of the next notices. */
    private static List<String> heard(Connection elsewhere, int number) throws SQLException {
        var heard = new ArrayList<String>();
        var notices = elsewhere.unwrap(PGConnection.class);
        while (heard.size() < number) {
            Arrays.stream(notices.getNotifications(30_000))
                    .map(notice -> notice.getParameter().split(" ")[0])
                    .forEach(heard::add);
        }
        return heard;
    }

    /** Whatever was said before is heard before. */
    private void awaitThatAllIsHeard() {
        int before = halts.changesOf(ANOTHER);
        say(ANOTHER + " elsewhere");
        awaitMoreThan(before, ANOTHER);
    }

    private void awaitMoreThan(int changes, MailingId mailing) {
        await().atMost(Duration.ofSeconds(30)).until(() -> halts.changesOf(mailing) > changes);
    }
}
