package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.faults.Readership.ELSEWHERE;
import static petitions.faults.Readership.FULL;
import static petitions.faults.Readership.GONE;
import static petitions.faults.Readership.HERE;
import static petitions.faults.Readership.LATER;
import static petitions.faults.Readership.MOVED;
import static petitions.faults.Readership.SLOW;
import static petitions.faults.Readership.UNKNOWN;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import petitions.TestDatabase;
import petitions.mailing.wire.TestCertificate;

/** R28: a real mail server takes, refuses, puts off, and sends back. What it sends back takes addresses off, and nothing else does. */
@Tag("slow")
@ExtendWith(PostfixIsInstalled.class)
class PostfixTests extends ApplicationScenario {

    private static final String RESPONSE = "signer-government-responded";
    private static final String ACTIVITY = "signer-related-activity";

    /** The petition's creator signs too, and is told like those who have a mailbox here. */
    private static final int EVERYONE = Readership.all() + 1;

    private static final Pattern REFUSED = Pattern.compile("reject: RCPT from \\S+ 550 5\\.1\\.1 ");
    private static final Pattern AMISS = Pattern.compile("(fatal:|panic:|too many errors|double-bounce).*");

    private Postfix postfix;
    private int feedbackPort;

    @BeforeEach
    void startPostfix() throws IOException {
        relay.announces("PIPELINING", "8BITMIME", "SMTPUTF8")
                .answers("RCPT TO:<gone", "550 5.1.1 Nobody of that name is here")
                .answers("RCPT TO:<full", "552 5.2.2 The mailbox is full")
                .answers("RCPT TO:<slow", "450 4.2.1 Come back later");
        feedbackPort = Postfix.freePort();
        var certificate = TestCertificate.ofThisHost();
        certificate.writeTrust(folder.resolve("trusted.pem"));
        postfix = Postfix.start(folder, feedbackPort, certificate, """
                relayhost = [127.0.0.1]:%d
                smtpd_recipient_restrictions =
                    check_recipient_access inline:{ { later.example.org = 450 4.2.1 Come back later } }
                """.formatted(relay.port()));
    }

    @AfterEach
    void stopPostfix() {
        postfix.close();
    }

    @Override
    int relayPort() {
        return postfix.port();
    }

    @Test
    void whoeverCannotBeReachedIsWrittenToOnceAndWhoeverCanBeEachTime() throws Exception {
        on(TestDatabase.fresh());
        var application = start(
                MailedTwice.class,
                "--petitions.mail.tls=required",
                "--spring.mail.ssl.bundle=postfix",
                "--spring.ssl.bundle.pem.postfix.truststore.certificate="
                        + folder.resolve("trusted.pem").toUri(),
                "--petitions.mail.bounces=bounces@returns.petitions.example",
                "--petitions.mail.feedback.port=" + feedbackPort,
                "--petitions.mail.first-retry=2s");

        assertEveryoneHasAFate();
        assertWhatCameBackIsKnown();
        assertTheLateOnesAreStillWrittenTo();

        theWorldRelents();
        awaitEnd(RESPONSE);
        assertThat(tally(RESPONSE)).isEqualTo(List.of(EVERYONE - UNKNOWN.number(), UNKNOWN.number(), 0));

        application.getOutputStream().write('\n');
        application.getOutputStream().flush();
        awaitEnd(ACTIVITY);
        int off = UNKNOWN.number() + GONE.number() + MOVED.number();
        assertThat(tally(ACTIVITY)).isEqualTo(List.of(EVERYONE - off, 0, off));
        assertEveryMailArrivedWhereItShould();
        assertThat(postfix.log(AMISS)).isEmpty();
    }

    private void assertEveryoneHasAFate() {
        patiently().ignoreExceptions().untilAsserted(() -> {
            for (Readership taken : List.of(HERE, ELSEWHERE, GONE, MOVED, FULL, SLOW)) {
                assertThat(fated(taken, "accepted", null)).as(taken.name()).isEqualTo(taken.number());
            }
            assertThat(fated(UNKNOWN, "refused", "550 5.1.1")).isEqualTo(UNKNOWN.number());
            assertThat(number("select count(*) from delivery_deferral where reply = '450 4.2.1' and attempts > 1"))
                    .isEqualTo(LATER.number());
        });
        assertThat(postfix.log()).contains("TLS connection established from localhost");
    }

    private void assertWhatCameBackIsKnown() {
        patiently().untilAsserted(() -> {
            assertThat(cameBack("550 5.1.1")).isEqualTo(GONE.number());
            assertThat(cameBack("5.1.1")).isEqualTo(MOVED.number());
            assertThat(cameBack("552 5.2.2")).isEqualTo(FULL.number());
            assertThat(number("select sum(number) from feedback_dropped where kind = 'delayed'"))
                    .isEqualTo(SLOW.number());
        });
        assertThat(number("select count(*) from feedback")).isEqualTo(GONE.number() + MOVED.number() + FULL.number());
        assertThat(number("select count(*) from feedback_dropped")).isEqualTo(1);
        assertThat(number("select count(*) from suppression where cause = 'bounced'"))
                .isEqualTo(GONE.number() + MOVED.number());
        assertThat(number("select count(*) from suppression where cause = 'refused' and detail = '550 5.1.1'"))
                .isEqualTo(UNKNOWN.number());
        assertThat(number("select count(*) from suppression"))
                .isEqualTo(GONE.number() + MOVED.number() + UNKNOWN.number());
    }

    /** By us, whom Postfix would not take yet; by Postfix, whom the next host would not. */
    private void assertTheLateOnesAreStillWrittenTo() {
        assertThat(number("select count(*) from mailing where state = 'sending'"))
                .isEqualTo(1);
        assertThat(postfix.queuedFor()).containsExactlyInAnyOrderElementsOf(SLOW.addresses());
    }

    private void theWorldRelents() {
        relay.relents();
        postfix.change("smtpd_recipient_restrictions =\n");
    }

    private void awaitEnd(String kind) {
        patiently()
                .until(() ->
                        number("select count(*) from mailing where state = 'finished' and kind = '%s'".formatted(kind))
                                == 1);
    }

    /** Those accepted, refused, and suppressed. */
    private List<Integer> tally(String kind) {
        return database()
                .sql("""
                        select sum(accepted), sum(refused), sum(suppressed)
                        from mailing_tally t join mailing m on m.id = t.mailing_id where m.kind = ?
                        """)
                .param(kind)
                .query((row, number) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    private long fated(Readership some, String fate, String detail) {
        return database()
                .sql("""
                        select count(*) from delivery d join signature s on s.id = d.recipient_id
                        where s.email like :some and d.fate = :fate and d.detail is not distinct from :detail
                        """)
                .param("some", some.pattern())
                .param("fate", fate)
                .param("detail", detail)
                .query(Long.class)
                .single();
    }

    private long cameBack(String codes) {
        return number("select count(*) from feedback where kind = 'bounce' and detail = '%s'".formatted(codes));
    }

    /** Once or twice, by what becomes of their mail. */
    private void assertEveryMailArrivedWhereItShould() {
        var here = twice(HERE, LATER);
        var elsewhere = twice(ELSEWHERE, SLOW);
        // the mailbox was full the first time
        elsewhere.addAll(FULL.addresses());
        patiently().untilAsserted(() -> {
            assertThat(postfix.delivered().stream().filter(Readership::isOne).toList())
                    .containsExactlyInAnyOrderElementsOf(here);
            assertThat(relay.takenFor().stream().filter(Readership::isOne).toList())
                    .containsExactlyInAnyOrderElementsOf(elsewhere);
            assertThat(postfix.queuedFor()).isEmpty();
        });
        assertThat(relay.commands().stream().filter(command -> command.startsWith("RCPT TO:<gone")))
                .hasSize(GONE.number());
        assertThat(postfix.log(REFUSED)).hasSize(UNKNOWN.number());
    }

    private static List<String> twice(Readership... some) {
        var twice = new ArrayList<String>();
        for (Readership one : some) {
            twice.addAll(one.addresses());
            twice.addAll(one.addresses());
        }
        return twice;
    }
}
