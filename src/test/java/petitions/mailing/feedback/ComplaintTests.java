package petitions.mailing.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingId;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;
import petitions.mailing.Suppressions;
import petitions.mailing.delivery.MailingDelivery;

@FeedbackTest
class ComplaintTests {

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
    void aComplaintTakesTheAddressOff() {
        assertThat(desk.take(Complaints.about(toAda))).isEqualTo(Finding.COMPLAINT);
        assertThat(suppressions.of(address("ada")).orElseThrow().cause()).isEqualTo(Suppressions.Cause.COMPLAINED);
        assertThat(desk.count(mailing)).isEqualTo(new FeedbackCounts.Count(0, 1));
    }

    @Test
    void aComplaintIsBelievedForTheEnclosedMailToo() {
        assertThat(desk.take(Complaints.ofType("Abuse", "", "Return-Path: <" + toAda + ">\n")))
                .isEqualTo(Finding.COMPLAINT);
        assertThat(desk.isSuppressed("ada")).isTrue();
    }

    @Test
    void aComplaintWithoutItsSealIsNotBelievedWhateverElseItQuotes() {
        assertThat(desk.take(Complaints.ofType("abuse", "", ""))).isEqualTo(Finding.REDACTED);
        assertThat(desk.take(Complaints.about(desk.forged(mailing, 1)))).isEqualTo(Finding.FORGED);
        assertThat(desk.isSuppressed("ada")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-spam", "auth-failure", "fraud", "virus", "other", ""})
    void otherReportsOfProvidersAreNoComplaints(String type) {
        assertThat(desk.take(Complaints.ofType(type, "Original-Mail-From: <" + toAda + ">\n", "")))
                .isEqualTo(Finding.OTHER_REPORT);
        assertThat(desk.isSuppressed("ada")).isFalse();
    }

    @Test
    void theSameNewsCountsOnceAndABounceIsNoComplaint() {
        var bounce = Reports.postfix(toAda, "5.1.1", "550 5.1.1 No such user");
        desk.take(bounce);
        assertThat(desk.take(bounce)).isEqualTo(Finding.DUPLICATE);
        assertThat(desk.take(Reports.gmail(toAda))).isEqualTo(Finding.DUPLICATE);
        assertThat(desk.take(Complaints.about(toAda))).isEqualTo(Finding.COMPLAINT);
        assertThat(desk.count(mailing)).isEqualTo(new FeedbackCounts.Count(1, 1));
        assertThat(desk.dropped()).isEqualTo(Map.of("duplicate", 2L));
    }
}
