package petitions.mailing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static petitions.mailing.wire.WireClient.IMPATIENT;
import static petitions.mailing.wire.WireClient.PATIENT;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import petitions.mailing.wire.RelayUnavailable.Reason;

/** Where TLS is required nothing of a mail, and no password, is ever said without it. */
class SecuredWireTests {

    private static final TestCertificate OURS = TestCertificate.ofThisHost();
    private static final TestCertificate ANOTHERS = TestCertificate.ofAnotherHost();

    private final WireServer server = WireServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void mailGoesOverStarttls() {
        server.offersTls(OURS.identity());
        assertThat(deliver(Tls.REQUIRED, trusting(OURS)).handedOver()).isTrue();
        assertThat(server.commands())
                .startsWith(
                        "EHLO here.example", "STARTTLS", "EHLO here.example", "MAIL FROM:<bounce@petitions.example>");
        assertThat(server.groups()).contains("MAIL RCPT DATA", ". MAIL RCPT DATA");
        assertThat(server.takenFor()).hasSize(2);
    }

    @Test
    void mailGoesOverTlsFromTheFirstByteOn() {
        server.speaksTlsAtOnce(OURS.identity());
        assertThat(deliver(Tls.IMPLICIT, trusting(OURS)).handedOver()).isTrue();
        assertThat(server.commands()).startsWith("EHLO here.example", "MAIL FROM:<bounce@petitions.example>");
    }

    @Test
    void whereStarttlsIsNotOfferedNothingIsSent() {
        assertThat(failure(account(Tls.REQUIRED), trusting(OURS)).reason()).isEqualTo(Reason.TLS);
        assertThat(server.commands()).containsExactly("EHLO here.example");
    }

    @Test
    void whereStarttlsIsRefusedNothingIsSent() {
        server.offersTls(OURS.identity()).answers("STARTTLS", "454 4.7.0 TLS not available");
        assertThat(failure(account(Tls.REQUIRED), trusting(OURS)).reason()).isEqualTo(Reason.TLS);
        assertThat(server.commands()).containsExactly("EHLO here.example", "STARTTLS");
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUIRED", "OPPORTUNISTIC", "IMPLICIT"})
    void aCertificateThatNobodySignedIsRefused(Tls tls) {
        offer(tls, OURS);
        assertThat(failure(relay(tls), WireClient.session(PATIENT)).reason()).isEqualTo(Reason.TLS);
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUIRED", "OPPORTUNISTIC", "IMPLICIT"})
    void aCertificateOfAnotherHostIsRefused(Tls tls) {
        offer(tls, ANOTHERS);
        assertThat(failure(relay(tls), trusting(ANOTHERS)).reason()).isEqualTo(Reason.TLS);
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void whatTheLibraryCouldBeToldDoesNotWeakenTheCheck() {
        server.offersTls(ANOTHERS.identity());
        var settings = new HashMap<>(PATIENT);
        settings.put("mail.smtp.ssl.trust", "*");
        settings.put("mail.smtp.ssl.checkserveridentity", "false");
        settings.put("mail.smtp.starttls.required", "false");
        assertThat(failure(relay(Tls.REQUIRED), WireClient.session(settings)).reason())
                .isEqualTo(Reason.TLS);
    }

    @Test
    void whoIsContentWithoutTlsUsesItWhereItIsOffered() {
        assertThat(deliver(Tls.OPPORTUNISTIC, trusting(OURS)).handedOver()).isTrue();
        server.offersTls(OURS.identity());
        assertThat(deliver(Tls.OPPORTUNISTIC, trusting(OURS)).handedOver()).isTrue();
        assertThat(server.commands()).containsOnlyOnce("STARTTLS");
    }

    @Test
    void theAccountIsUsedOnlyOnceTheLineIsSecured() {
        server.offersTls(OURS.identity());
        server.announces("PIPELINING", "STARTTLS", "AUTH PLAIN");
        try (var sender = new PooledMailSender(account(Tls.REQUIRED), trusting(OURS), WireClient.LIFETIMES)) {
            sender.send(TestMail.toAddress("ada@people.example"));
        }
        assertThat(server.commands().get(3)).startsWith("AUTH PLAIN ");
        assertThat(server.takenFor()).containsExactly("ada@people.example");
    }

    @ParameterizedTest
    @CsvSource({
        "535 5.7.8 Wrong password, AUTHENTICATION",
        "534 5.7.9 Too weak, AUTHENTICATION",
        "454 4.7.0 Cannot check just now, UNREACHABLE",
        "DROP, UNREACHABLE",
        "STALL, UNREACHABLE",
    })
    void whoIsNotLetInSendsNothing(String answer, Reason reason) {
        server.offersTls(OURS.identity());
        server.announces("PIPELINING", "STARTTLS", "AUTH PLAIN").answers("AUTH", answer);
        var failure = failure(account(Tls.REQUIRED), new RelaySession(IMPATIENT, OURS.trust()));
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageNotContaining("Wrong password");
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void aRelayThatAsksForNoPasswordIsNotTheOneThatWeKnow() {
        server.offersTls(OURS.identity());
        assertThat(failure(account(Tls.REQUIRED), trusting(OURS)).reason()).isEqualTo(Reason.AUTHENTICATION);
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @ParameterizedTest
    @CsvSource({"REQUIRED", "IMPLICIT"})
    void aHandshakeThatNeverEndsIsGivenUp(Tls tls) {
        if (tls == Tls.REQUIRED) {
            server.offersTls(OURS.identity()).answers("STARTTLS", "220 2.0.0 Ready\r\n" + WireServer.STALL);
        } else {
            server.greets(WireServer.STALL);
        }
        var session = new RelaySession(Map.copyOf(IMPATIENT), OURS.trust());
        assertThat(failure(relay(tls), session).reason()).isEqualTo(Reason.UNREACHABLE);
    }

    private void offer(Tls tls, TestCertificate certificate) {
        if (tls == Tls.IMPLICIT) {
            server.speaksTlsAtOnce(certificate.identity());
        } else {
            server.offersTls(certificate.identity());
        }
    }

    private Passage deliver(Tls tls, RelaySession session) {
        var connection = PipelinedTransport.open(relay(tls), session, new Watch());
        try {
            return connection.deliver(TestMail.to("ada", "bob"));
        } finally {
            connection.abandon();
        }
    }

    private static RelayFailure failure(Relay relay, RelaySession session) {
        return catchThrowableOfType(RelayFailure.class, () -> PipelinedTransport.open(relay, session, new Watch()));
    }

    private static RelaySession trusting(TestCertificate certificate) {
        return new RelaySession(PATIENT, certificate.trust());
    }

    private Relay relay(Tls tls) {
        return WireClient.relay("relay", server.port(), tls);
    }

    private Relay account(Tls tls) {
        return new Relay("relay", "127.0.0.1", server.port(), "petitions", "quite-unguessable", tls, 4, null);
    }
}
