package petitions.mailing.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.mailing.ListedAudience.address;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.TestDatabase;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingId;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;
import petitions.mailing.Suppressions;
import petitions.mailing.delivery.MailingDelivery;
import petitions.platform.Actor;

@FeedbackTest
class FeedbackTests {

    @Autowired
    FeedbackDesk desk;

    @Autowired
    PostRoom postRoom;

    @Autowired
    ListedAudience audience;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    Suppressions suppressions;

    @Autowired
    JdbcClient jdbc;

    private MailingId mailing;
    private String toAda;

    @BeforeEach
    void aMailingToTwo() {
        audience.everyone("ada", "bob");
        mailing = postRoom.order(1);
        delivery.deliverDue();
        relay.taken().clear();
        toAda = desk.returnAddress(mailing, 1);
    }

    @Test
    void aMailToAnAddressThatIsNotThereTakesTheAddressOffAndNobodyElses() {
        assertThat(desk.take(Reports.postfix(toAda, "5.1.1", "550 5.1.1 No such user")))
                .isEqualTo(Finding.BOUNCE);
        assertThat(desk.isSuppressed("ada")).isTrue();
        assertThat(desk.isSuppressed("bob")).isFalse();
        assertThat(suppressions.of(address("ada")).orElseThrow().detail()).isEqualTo("550 5.1.1");
        assertThat(desk.count(mailing)).isEqualTo(new FeedbackCounts.Count(1, 0));
    }

    @Test
    void serversTellItInTheirOwnWays() {
        audience.everyone("cyd", "dee", "eli");
        assertThat(desk.take(Reports.exchange(toAda))).isEqualTo(Finding.BOUNCE);
        assertThat(desk.take(Reports.gmail(desk.returnAddress(mailing, 2)))).isEqualTo(Finding.BOUNCE);
        assertThat(desk.take(Reports.exim(desk.returnAddress(mailing, 3), "550-5.1.1 Nobody of that name")))
                .isEqualTo(Finding.BOUNCE);
        assertThat(desk.take(Reports.exim(desk.returnAddress(mailing, 4), "550 Nobody of that name")))
                .isEqualTo(Finding.BOUNCE);
        assertThat(List.of("ada", "bob", "cyd", "dee")).allMatch(desk::isSuppressed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"5.2.2 552 5.2.2 Full", "5.7.1 550 5.7.1 Spam", "4.4.7 421 4.4.7 Too old", "5.6.0 554 5.6.0 No"})
    void aFailureThatIsNoFaultOfTheAddressIsKnownAndTakesNothingOff(String failure) {
        assertThat(desk.take(Reports.postfix(toAda, failure.substring(0, 5), failure.substring(6))))
                .isEqualTo(Finding.BOUNCE);
        assertThat(desk.isSuppressed("ada")).isFalse();
        assertThat(desk.count(mailing).bounced()).isOne();
    }

    @Test
    void aMailThatIsLateOrArrivedIsNoFailure() {
        assertThat(desk.take(report("delayed", "4.4.1"))).isEqualTo(Finding.DELAYED);
        assertThat(desk.take(report("relayed", "2.0.0"))).isEqualTo(Finding.DELIVERED);
        assertThat(desk.take(report("expanded", "2.0.0"))).isEqualTo(Finding.DELIVERED);
        assertThat(desk.take(report("delivered", "2.0.0"))).isEqualTo(Finding.DELIVERED);
        assertThat(desk.take(report("delayed", "5.1.1"))).isEqualTo(Finding.DELAYED);
        assertThat(desk.isSuppressed("ada")).isFalse();
        assertThat(desk.count(mailing)).isEqualTo(FeedbackCounts.Count.NONE);
        assertThat(desk.dropped()).isEqualTo(Map.of("delayed", 2L, "delivered", 3L));
    }

    @Test
    void aMailThatWasSentOnAndReachedAnybodyHasNotFailed() {
        var several = Reports.postfix(toAda, "5.1.1", "550 5.1.1 No such user")
                .replace("Reporting-MTA: dns; mx.relay.example\n", """
                        Reporting-MTA: dns; mx.relay.example

                        Final-Recipient: rfc822; other@people.example
                        Action: delivered
                        Status: 2.0.0

                        """);
        assertThat(desk.take(several)).isEqualTo(Finding.DELIVERED);
        assertThat(desk.isSuppressed("ada")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied\n",
                "Auto-Submitted: auto-replied (vacation)\n",
                "X-Autoreply: yes\n",
                "X-Autorespond: Away\n",
                "X-Auto-Response-Suppress: All\n",
                "Precedence: auto_reply\n",
                "Precedence: bulk\n",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=x\nX-Was-",
            })
    void whoeverIsAwayIsNotGone(String marks) {
        assertThat(desk.take(Reports.answer(toAda, marks))).isEqualTo(Finding.AUTOMATIC_REPLY);
        assertThat(desk.isSuppressed("ada")).isFalse();
    }

    @Test
    void whoeverAnswersByHandIsCountedAsUnknown() {
        assertThat(desk.take(Reports.answer(toAda, "Auto-Submitted: no\n"))).isEqualTo(Finding.UNKNOWN);
        assertThat(desk.isSuppressed("ada")).isFalse();
    }

    @Test
    void anAddressThatWasPutBackStaysUntilAnotherMailFails() {
        var bounce = Reports.postfix(toAda, "5.1.1", "550 5.1.1 No such user");
        desk.take(bounce);
        suppressions.lift(address("ada"), new Actor("clerk"), "The mailbox is there again.");
        desk.take(bounce);
        assertThat(desk.isSuppressed("ada")).isFalse();
        var next = postRoom.order(2);
        desk.take(Reports.postfix(desk.returnAddress(next, 1), "5.1.1", "550 5.1.1 No such user"));
        assertThat(desk.isSuppressed("ada")).isTrue();
        assertThat(suppressions.historyOf(address("ada")))
                .extracting(event -> event.what() + " by " + event.by())
                .containsExactly("suppressed by system", "lifted by clerk", "suppressed by system");
    }

    @Test
    void whatGoesRoundIsDropped() {
        var ours = desk.returnAddress(mailing, 2);
        assertThat(desk.take(Reports.postfix(toAda, ours, "failed", "5.1.1", "550 5.1.1 No such user")))
                .isEqualTo(Finding.LOOP);
        assertThat(desk.take(Reports.postfix(toAda, "no-reply@petitions.example", "failed", "5.1.1", "550 No")))
                .isEqualTo(Finding.LOOP);
        assertThat(desk.take(Reports.gmail(toAda).replace("mailer-daemon@google.example", ours)))
                .isEqualTo(Finding.LOOP);
        assertThat(desk.take("Received: from somewhere\n".repeat(101) + Reports.gmail(toAda)))
                .isEqualTo(Finding.LOOP);
        assertThat(desk.isSuppressed("ada")).isFalse();
    }

    @Test
    void nothingIsEverAnswered() {
        desk.take(Reports.gmail(toAda));
        desk.take(Complaints.about(toAda));
        desk.take(Reports.answer(toAda, "Disposition-Notification-To: <eve@people.example>\n"));
        delivery.deliverDue();
        assertThat(relay.taken()).isEmpty();
    }

    @Test
    void whatCameBackIsNeverRewritten() {
        desk.take(Reports.gmail(toAda));
        for (String change : List.of("update feedback set detail = ''", "delete from feedback", "truncate feedback")) {
            assertThatThrownBy(() -> TestDatabase.owner(jdbc).sql(change).update())
                    .hasMessageContaining("append-only");
        }
    }

    private String report(String action, String status) {
        return Reports.postfix(toAda, "somebody@people.example", action, status, "250 fine");
    }
}
