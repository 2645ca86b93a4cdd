package petitions.mailing.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.mailing.ListedAudience.address;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingId;
import petitions.mailing.PostRoom;
import petitions.mailing.Recipient;
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

    @Test
    void whoeverTheReportClaimsIsNotBelievedButTheSeal() {
        desk.take(Reports.postfix(toAda, address("bob"), "failed", "5.1.1", "550 5.1.1 No such user"));
        assertThat(desk.isSuppressed("ada")).isTrue();
        assertThat(desk.isSuppressed("bob")).isFalse();
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
    void aComplaintTakesTheAddressOff() {
        assertThat(desk.take(Reports.complaintOf(toAda))).isEqualTo(Finding.COMPLAINT);
        assertThat(suppressions.of(address("ada")).orElseThrow().cause()).isEqualTo(Suppressions.Cause.COMPLAINED);
        assertThat(desk.count(mailing)).isEqualTo(new FeedbackCounts.Count(0, 1));
    }

    @Test
    void aComplaintIsBelievedForTheEnclosedMailToo() {
        assertThat(desk.take(Reports.complaint("Abuse", "", "Return-Path: <" + toAda + ">\n")))
                .isEqualTo(Finding.COMPLAINT);
        assertThat(desk.isSuppressed("ada")).isTrue();
    }

    @Test
    void aComplaintWithoutItsSealIsNotBelievedWhateverElseItQuotes() {
        assertThat(desk.take(Reports.complaint("abuse", "", ""))).isEqualTo(Finding.REDACTED);
        assertThat(desk.take(Reports.complaintOf(desk.forged(mailing, 1)))).isEqualTo(Finding.FORGED);
        assertThat(desk.isSuppressed("ada")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-spam", "auth-failure", "fraud", "virus", "other", ""})
    void otherReportsOfProvidersAreNoComplaints(String type) {
        assertThat(desk.take(Reports.complaint(type, "Original-Mail-From: <" + toAda + ">\n", "")))
                .isEqualTo(Finding.OTHER_REPORT);
        assertThat(desk.isSuppressed("ada")).isFalse();
    }

    @Test
    void theSameNewsCountsOnceAndABounceIsNoComplaint() {
        var bounce = Reports.postfix(toAda, "5.1.1", "550 5.1.1 No such user");
        desk.take(bounce);
        assertThat(desk.take(bounce)).isEqualTo(Finding.DUPLICATE);
        assertThat(desk.take(Reports.gmail(toAda))).isEqualTo(Finding.DUPLICATE);
        assertThat(desk.take(Reports.complaintOf(toAda))).isEqualTo(Finding.COMPLAINT);
        assertThat(desk.count(mailing)).isEqualTo(new FeedbackCounts.Count(1, 1));
        assertThat(desk.dropped()).isEqualTo(Map.of("duplicate", 2L));
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
    void theEnvelopeTellsWhereTheHeadDoesNot() {
        var report = Reports.wire(Reports.gmail("postmaster@petitions.example"));
        assertThat(desk.take(report)).isEqualTo(Finding.FORGED);
        assertThat(desk.take(report, toAda)).isEqualTo(Finding.BOUNCE);
        assertThat(desk.take(Reports.gmail("undisclosed@petitions.example")
                        .replaceFirst("\n", "\nX-Original-To: %s\n".formatted(desk.returnAddress(mailing, 2)))))
                .isEqualTo(Finding.BOUNCE);
    }

    @Test
    void aServerThatWritesTheAddressInCapitalsIsUnderstood() {
        assertThat(desk.take(Reports.gmail(toAda.toUpperCase(Locale.ROOT)))).isEqualTo(Finding.BOUNCE);
        assertThat(desk.isSuppressed("ada")).isTrue();
    }

    @Test
    void tenThousandForgedOnesDoNothingButCount() {
        for (int n = 1; n <= 10_000; n++) {
            var to = "no-reply+%s-%d-%020x@petitions.example".formatted(mailing, n % 3, n);
            desk.take(Reports.postfix(to, "5.1.1", "550 5.1.1 No such user"));
        }
        assertThat(desk.dropped()).isEqualTo(Map.of("forged", 10_000L));
        assertThat(jdbc.sql("select count(*) from suppression")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(desk.count(mailing)).isEqualTo(FeedbackCounts.Count.NONE);
    }

    @Test
    void aSealOfOneMailIsOfNoUseForAnother() {
        var other = desk.returnAddress(mailing, 2);
        var mixed = toAda.replaceFirst("[0-9a-f]{20}", other.replaceAll(".*-([0-9a-f]{20})@.*", "$1"));
        assertThat(desk.take(Reports.gmail(mixed))).isEqualTo(Finding.FORGED);
    }

    @Test
    void whoeverIsWrittenToOnDutyStaysOnTheList() {
        audience.add("everyone", new Recipient(9, "Department", address("department"), null));
        assertThat(desk.take(Reports.gmail(desk.returnAddress(mailing, 9)))).isEqualTo(Finding.BOUNCE);
        assertThat(desk.isSuppressed("department")).isFalse();
    }

    @Test
    void nobodyIsTakenOffForSomebodyWhoIsNotThereAnyMore() {
        assertThat(desk.take(Reports.gmail(desk.returnAddress(mailing, 77)))).isEqualTo(Finding.BOUNCE);
        assertThat(desk.take(Reports.gmail(desk.returnAddress(new MailingId(9_999), 1))))
                .isEqualTo(Finding.UNKNOWN);
        assertThat(jdbc.sql("select count(*) from suppression")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyIsTakenOffWhereTwoAudiencesNumberTheirOwnAlike() {
        audience.add("inbox", new Recipient(1, "Zoe", address("zoe"), URI.create("https://petitions.example/leave")));
        var both = postRoom.order(2, "everyone", "inbox");
        desk.take(Reports.gmail(desk.returnAddress(both, 1)));
        assertThat(desk.isSuppressed("ada")).isFalse();
        assertThat(desk.isSuppressed("zoe")).isFalse();
    }

    @Test
    void nothingIsEverAnswered() {
        desk.take(Reports.gmail(toAda));
        desk.take(Reports.complaintOf(toAda));
        desk.take(Reports.answer(toAda, "Disposition-Notification-To: <eve@people.example>\n"));
        delivery.deliverDue();
        assertThat(relay.taken()).isEmpty();
    }

    @Test
    void whatCameBackIsNeverRewritten() {
        desk.take(Reports.gmail(toAda));
        for (String change : List.of("update feedback set detail = ''", "delete from feedback", "truncate feedback")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    private String report(String action, String status) {
        return Reports.postfix(toAda, "somebody@people.example", action, status, "250 fine");
    }
}
