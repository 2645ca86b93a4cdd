package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static petitions.mailing.ListedAudience.address;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.mailing.MailingChanged.Change;
import petitions.mailing.Suppressions.Cause;
import petitions.mailing.delivery.MailingDelivery;
import petitions.platform.Actor;

@MailingTest
class SecondChancesTests {

    private static final Actor OPERATOR = new Actor("operator");
    private static final String MENDED = "The relay knows its users again.";

    @Autowired
    MailingControl control;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    Suppressions suppressions;

    @Autowired
    ListedAudience audience;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    PostRoom postRoom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private MailingId mailing;

    /** Somebody put off keeps the mailing from ending. */
    @BeforeEach
    void aRelayThatRefusesSome() {
        audience.with("creator", "ada", "bob").with("signers", "cyd", "dee", "eve");
        relay.refuseRecipient(address("bob"), 550, "5.7.1 Not today");
        relay.refuseRecipient(address("cyd"), 550, "5.1.1 Nobody of that name");
        relay.refuseRecipient(address("eve"), 450, "4.2.1 Later");
        mailing = postRoom.order(1, "creator", "signers");
        delivery.deliverDue();
    }

    @Test
    void whoeverWasRefusedIsWrittenToAgainInTheirOwnWords() {
        relay.relent();
        control.tryRefusedAgain(mailing, OPERATOR, MENDED);
        assertThat(postRoom.progress(mailing).tally().refused()).isZero();
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("dee"), address("bob"), address("cyd"));
        assertThat(relay.taken().get(2).header("Subject"))
                .isEqualTo(relay.taken().get(0).header("Subject"));
        assertThat(relay.taken().get(3).header("Subject"))
                .isEqualTo(relay.taken().get(1).header("Subject"));
        assertThat(postRoom.fates(mailing))
                .isEqualTo(Map.of(1L, "accepted", 2L, "accepted", 3L, "accepted", 4L, "accepted"));
        assertThat(postRoom.progress(mailing).accepted()).isEqualTo(4);
        assertThat(postRoom.progress(mailing).deferred()).isEqualTo(1);
    }

    @Test
    void whatTheRelayHadAnsweredIsKept() {
        control.tryRefusedAgain(mailing, OPERATOR, MENDED);
        assertThat(jdbc.sql("select recipient_id || ' ' || fate || ' ' || detail from delivery_withdrawn order by id")
                        .query(String.class)
                        .list())
                .containsExactly("2 refused 550 5.7.1", "3 refused 550 5.1.1");
        assertThat(events.stream(MailingChanged.class))
                .extracting(MailingChanged::change, MailingChanged::by, MailingChanged::reason)
                .containsExactly(tuple(Change.REFUSED_TRIED_AGAIN, OPERATOR, MENDED));
    }

    @Test
    void anAddressThatWasMarkedForARefusalIsClearedAndOneThatComplainedIsNot() {
        suppressions.suppress(List.of(address("bob")), Cause.COMPLAINED, "abuse");
        assertThat(suppressions.of(address("cyd"))).isPresent();
        control.tryRefusedAgain(mailing, OPERATOR, MENDED);
        assertThat(suppressions.of(address("cyd"))).isEmpty();
        assertThat(suppressions.historyOf(address("cyd")))
                .extracting(SuppressionEvent::what, SuppressionEvent::reason)
                .contains(tuple("lifted", MENDED));
        assertThat(suppressions.of(address("bob"))).isPresent();
        relay.relent();
        delivery.deliverDue();
        assertThat(postRoom.fates(mailing)).containsEntry(2L, "suppressed").containsEntry(3L, "accepted");
    }

    @Test
    void whoeverIsRefusedAgainIsRefusedForGoodAgain() {
        control.tryRefusedAgain(mailing, OPERATOR, MENDED);
        delivery.deliverDue();
        assertThat(postRoom.fates(mailing)).containsEntry(2L, "refused").containsEntry(3L, "refused");
        assertThat(postRoom.progress(mailing).tally().refused()).isEqualTo(2);
        assertThat(relay.askedFor(address("bob"))).isEqualTo(2);
        assertThat(suppressions.of(address("cyd"))).isPresent();
    }

    @Test
    void aPausedMailingStaysPausedAndResumesWithThem() {
        control.pause(mailing, OPERATOR, "The relay refuses too many.");
        relay.relent();
        control.tryRefusedAgain(mailing, OPERATOR, MENDED);
        delivery.deliverDue();
        assertThat(relay.taken()).hasSize(2);
        control.resume(mailing, OPERATOR, MENDED);
        delivery.deliverDue();
        assertThat(relay.takenFor()).contains(address("bob"), address("cyd"));
    }

    @Test
    void whereNobodyStandsRefusedThereIsNothingToTry() {
        control.tryRefusedAgain(mailing, OPERATOR, MENDED);
        assertThatThrownBy(() -> control.tryRefusedAgain(mailing, OPERATOR, MENDED))
                .isInstanceOf(MailingHasMovedOn.class)
                .hasMessage("Nobody whom mailing %s is for stands refused.", mailing);
    }
}
