package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import petitions.TestDatabase;
import petitions.mailing.MailingState;
import petitions.mailing.Recipient;
import petitions.mailing.wire.TestCertificate;
import petitions.mailing.wire.WireServer;

/** R2, R4: a real mail server has limits of its own, and a certificate. */
@Tag("slow")
@ExtendWith(PostfixIsInstalled.class)
class PostfixRelayTests extends FaultScenario {

    @TempDir
    Path folder;

    private final WireServer feedback = relay();
    private Postfix postfix;

    @BeforeEach
    void startPostfix() {
        postfix = opened(Postfix.start(folder, feedback.port(), TestCertificate.ofThisHost(), """
                smtpd_recipient_restrictions =
                    check_recipient_access inline:{ { later.example.org = 450 4.2.1 Come back later } }
                """));
    }

    private void everyone(int first, int last, String place) {
        for (int id = first; id <= last; id++) {
            audience.add("everyone", reader(id, place));
        }
    }

    private static Recipient reader(long id, String place) {
        return new Recipient(
                id,
                "Reader",
                "n%d@%s.example.org".formatted(id, place),
                URI.create("https://petitions.example/leave/" + id));
    }

    private Map<String, Object> toPostfix() {
        return settings(TestDatabase.fresh(), postfix.port());
    }

    /** It would slow down at ten errors and hang up at twenty, and a mail that is refused in a group makes two. */
    @Test
    void whoeverCannotBeToldYetDoesNotSlowDownTheOthersHoweverManyInARow() {
        everyone(1, 150, "people");
        everyone(151, 195, "later");
        everyone(196, 345, "people");
        var node = node(toPostfix()).work();
        var mailing = node.postRoom().order(1);
        awaitAttempts(node, 1);
        clock.advance(Duration.ofMinutes(10));
        awaitAttempts(node, 2);
        patiently().until(() -> node.postRoom().progress(mailing).tally().accepted() == 300);
        assertThat(number(node, "select count(*) from relay_state"))
                .as("relay is slow")
                .isZero();
        // of a mail that is refused in a group DATA has come along, in vain
        assertThat(postfix.log()).containsPattern(" data=\\d+/\\d+ ").doesNotContain("too many errors");

        postfix.change("smtpd_recipient_restrictions =\n");
        awaitEnd(node, mailing);
        patiently().until(() -> postfix.delivered().size() == 345);
        assertThat(postfix.delivered()).doesNotHaveDuplicates();
    }

    /** All of those who cannot be told yet have been tried so often. */
    private static void awaitAttempts(EngineNode node, int attempts) {
        patiently()
                .until(() -> number(node, "select count(*) from delivery_deferral where attempts = " + attempts) == 45);
    }

    private static long number(EngineNode node, String question) {
        return node.jdbc().sql(question).query(Long.class).single();
    }

    @Test
    void aCertificateThatNobodyVouchesForEndsTheConversation() {
        everyone(1, 20, "people");
        var settings = toPostfix();
        settings.put("petitions.mail.relays[0].tls", "required");
        var node = node(settings).work();
        var mailing = node.postRoom().order(1);
        awaitState(node, mailing, MailingState.PAUSED);
        assertThat(node.postRoom().progress(mailing).alarm()).startsWith("The relay's connection cannot be trusted");
        assertThat(postfix.log()).contains("SSL_accept error").doesNotContain(": client=");
    }

    @Test
    void whatReturnsFromElsewhereIsPassedOnUnlessItIsForSomebodyElse() throws MessagingException {
        var returned = "bounces+1-2-0123456789abcdef0123@returns.petitions.example";
        report(returned);
        patiently().until(() -> feedback.takenFor().equals(List.of(returned)));
        assertThatThrownBy(() -> report("somebody@returns.petitions.example"))
                .hasMessageContaining("User unknown in relay recipient table");
    }

    private void report(String to) throws MessagingException {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(postfix.port());
        var report = new MimeMessageHelper(server.createMimeMessage());
        report.setFrom("MAILER-DAEMON@elsewhere.example");
        report.setTo(to);
        report.setSubject("Undelivered");
        report.setText("It was returned.");
        server.send(report.getMimeMessage());
    }
}
