package petitions.mailing.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingId;
import petitions.mailing.PostRoom;
import petitions.mailing.Recipient;
import petitions.mailing.ScriptedRelay;
import petitions.mailing.delivery.MailingDelivery;

/** Whose address feedback is about: the return address says it, and nothing else. */
@FeedbackTest
class WhomFeedbackMeansTests {

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
    void whoeverTheReportClaimsIsNotBelievedButTheSeal() {
        desk.take(Reports.postfix(toAda, address("bob"), "failed", "5.1.1", "550 5.1.1 No such user"));
        assertThat(desk.isSuppressed("ada")).isTrue();
        assertThat(desk.isSuppressed("bob")).isFalse();
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
}
