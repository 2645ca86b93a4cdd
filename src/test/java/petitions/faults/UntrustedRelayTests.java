package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;
import petitions.mailing.MailingId;
import petitions.mailing.MailingState;
import petitions.mailing.wire.TestCertificate;
import petitions.mailing.wire.WireServer;

/** R4: the relay does not know us, or we do not trust it. */
class UntrustedRelayTests extends FaultScenario {

    private static final int READERS = 40;

    private WireServer relay;

    @BeforeEach
    void everyoneWaits() {
        relay = relay();
        audience.everyone(READERS);
    }

    @Test
    void aWrongPasswordPausesTheMailingAndOnceItIsRightEveryoneIsTold() {
        relay.announces("PIPELINING", "AUTH PLAIN").answers("AUTH", "535 5.7.8 Authentication credentials invalid");
        var node = withAccount("none").work();
        var mailing = node.postRoom().order(1);
        awaitState(node, mailing, MailingState.PAUSED);
        assertThat(node.postRoom().progress(mailing).alarm())
                .isEqualTo("The relay does not accept our user name and password.");
        assertNobodyIsMarked(node, mailing);

        relay.relents();
        clock.advance(Duration.ofMinutes(10));
        node.control().resume(mailing, OPERATOR, "The password was set right.");
        awaitEnd(node, mailing);
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).readers()).hasSize(READERS);
    }

    @Test
    void withoutStarttlsNotAWordIsSaidInClear() {
        relay.announces("PIPELINING", "AUTH PLAIN");
        assertItPausesItselfOverTls();
        assertThat(relay.commands()).isNotEmpty().allMatch(command -> command.startsWith("EHLO"));
    }

    @Test
    void aCertificateThatNobodyVouchesForEndsTheConversation() {
        relay.announces("PIPELINING", "AUTH PLAIN")
                .offersTls(TestCertificate.ofThisHost().identity());
        assertItPausesItselfOverTls();
        assertThat(relay.commands()).allMatch(command -> command.matches("(EHLO|STARTTLS).*"));
    }

    private void assertItPausesItselfOverTls() {
        var node = withAccount("required").work();
        var mailing = node.postRoom().order(1);
        awaitState(node, mailing, MailingState.PAUSED);
        assertThat(node.postRoom().progress(mailing).alarm()).startsWith("The relay's connection cannot be trusted");
        clock.advance(Duration.ofHours(1));
        node.looksAgain();
        assertNobodyIsMarked(node, mailing);
    }

    private void assertNobodyIsMarked(EngineNode node, MailingId mailing) {
        assertThat(relay.taken()).isEmpty();
        assertThat(relay.commands()).noneMatch(command -> command.startsWith("MAIL"));
        assertThat(node.postRoom().fates(mailing)).isEmpty();
        assertThat(node.postRoom().progress(mailing).deferred()).isZero();
        assertThat(node.jdbc()
                        .sql("select count(*) from suppression")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private EngineNode withAccount(String tls) {
        var settings = settings(TestDatabase.fresh(), relay);
        settings.putAll(Map.of(
                "petitions.mail.relays[0].tls", tls,
                "petitions.mail.relays[0].username", "petitions",
                "petitions.mail.relays[0].password", "quite-unguessable"));
        return node(settings);
    }
}
