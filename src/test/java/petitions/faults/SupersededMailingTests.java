package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;
import petitions.mailing.MailingId;
import petitions.mailing.MailingState;
import petitions.mailing.wire.WireServer;

/** R20, R21: what is being mailed is no longer true. */
class SupersededMailingTests extends FaultScenario {

    private static final int READERS = 800;
    private static final int LANES = 4;
    private static final List<String> NEWS = List.of("tree-planted");

    private WireServer relay;
    private EngineNode node;

    @BeforeEach
    void everyoneWaits() {
        relay = relay();
        audience.everyone(READERS);
        var settings = settings(TestDatabase.fresh(), relay);
        settings.put("petitions.mail.relays[0].rate", 400);
        node = node(settings).work();
    }

    @Test
    void nobodyHearsOfTheFirstVersionAfterTheSecondAndEveryoneHearsOfTheSecond() {
        var first = sendingUntil(1, 150);
        node.mailings().supersedeBefore("street:7", "tree-planted", 2);
        int told = mailsOf(first);
        var second = node.postRoom().order(2);
        awaitEnd(node, second);
        assertThat(mailsOf(first)).isBetween(told, told + LANES);
        assertThat(node.postRoom().progress(first).state()).isEqualTo(MailingState.SUPERSEDED);
        assertThat(mailsOf(second)).isEqualTo(READERS);
        assertThat(new Arrivals(of(second)).repeated()).isZero();
        assertNobodyHearsOfTheFirstLast(first, second);
    }

    @Test
    void ofTwoMovesNobodyHearsAnOldDateOnceItIsCommittedAndWhoHadOneIsToldAgain() {
        var first = sendingUntil(1, 100);
        node.mailings().supersede("street:7", NEWS);
        int toldFirst = mailsOf(first);
        var second = sendingUntil(2, 100);
        node.mailings().supersede("street:7", NEWS);
        int toldSecond = mailsOf(second);
        var third = node.postRoom().order(3);
        awaitEnd(node, third);
        assertThat(mailsOf(first)).isBetween(toldFirst, toldFirst + LANES);
        assertThat(mailsOf(second)).isBetween(toldSecond, toldSecond + LANES);
        assertThat(mailsOf(third)).isEqualTo(READERS);
        assertNobodyHearsOfTheFirstLast(first, third);
        assertNobodyHearsOfTheFirstLast(second, third);
        for (MailingId old : List.of(first, second)) {
            holds(node, old, new Arrivals(of(old)), 0);
        }
    }

    private MailingId sendingUntil(long version, int mails) {
        var mailing = node.postRoom().order(version);
        patiently().until(() -> mailsOf(mailing) >= mails);
        return mailing;
    }

    private void assertNobodyHearsOfTheFirstLast(MailingId first, MailingId second) {
        var lastHeard = new HashMap<String, String>();
        Arrivals.at(relay).mails().forEach(mail -> lastHeard.put(mail.to(), mail.messageId()));
        assertThat(lastHeard.values()).noneMatch(id -> isOf(first, id)).allMatch(id -> isOf(second, id));
    }

    private int mailsOf(MailingId mailing) {
        return of(mailing).size();
    }

    private List<Arrivals.Mail> of(MailingId mailing) {
        return Arrivals.at(relay).mails().stream()
                .filter(mail -> isOf(mailing, mail.messageId()))
                .toList();
    }

    private static boolean isOf(MailingId mailing, String messageId) {
        return messageId.startsWith("<m%s.".formatted(mailing));
    }
}
