package petitions.platform.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxTests {

    private static final Instant CAUGHT = Instant.parse("2020-07-20T09:30:00.125Z");

    @TempDir
    Path folder;

    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        mailbox = new Mailbox(folder);
    }

    @Test
    void itKeepsTheLastThousandAndCountsTheRest() throws Exception {
        for (int i = 1; i <= 1_003; i++) {
            catchMail("reader@post.example", "Number " + i, "");
        }
        assertThat(mailbox.total()).isEqualTo(1_003);
        assertThat(mailbox.kept()).isEqualTo(1_000);
        assertThat(mailbox.get(3)).isEmpty();
        assertThat(mailbox.eml(3)).isEmpty();
        assertThat(mailbox.get(4))
                .hasValueSatisfying(mail -> assertThat(mail.subject()).isEqualTo("Number 4"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1_000);
        }
    }

    @Test
    void mailsAndTheirCountOutliveARestart() throws Exception {
        for (int i = 1; i <= 1_001; i++) {
            catchMail("reader@post.example", "Number " + i, "");
        }
        Files.writeString(folder.resolve("1002.part"), "half of a mail");
        var reopened = new Mailbox(folder);
        assertThat(reopened.total()).isEqualTo(1_001);
        assertThat(reopened.kept()).isEqualTo(1_000);
        assertThat(reopened.find(MailSearch.ALL).findFirst())
                .hasValueSatisfying(mail -> assertThat(mail.receivedAt()).isEqualTo(CAUGHT));
        assertThat(folder.resolve("1002.part")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "ANNA@post, '', '', 1",
        "'', responded, '', 2",
        "'', '', 300239, 2",
        "'', '', 'protect swifts', 1",
        "anna, debate, '', 0",
        "' ', '', '', 3",
    })
    void aSearchFindsByRecipientSubjectAndPetition(String to, String subject, String petition, int found)
            throws Exception {
        catchMail("anna@post.example", "The government responded", "…/petitions/300239");
        catchMail("bert@post.example", "The Government RESPONDED: Protect swifts", "…/petitions/12");
        catchMail("cleo@post.example", "A debate", "…/petitions/300239");
        assertThat(mailbox.find(new MailSearch(to, subject, petition))).hasSize(found);
    }

    @Test
    void theNewestComesFirst() throws Exception {
        catchMail("a@post.example", "Earlier", "");
        catchMail("a@post.example", "Later", "");
        assertThat(mailbox.find(MailSearch.ALL)).extracting(CaughtMail::subject).containsExactly("Later", "Earlier");
    }

    @Test
    void bothBodiesAndTheDecodedHeadersAreRead() throws Exception {
        add("""
                From: =?utf-8?q?P=C3=A9titions?= <petitions@localhost>
                To: Zoë <zoe@post.example>
                Subject: =?utf-8?b?w4kgdWUg4oCTIG5ld3M=?=
                X-Folded: first
                 second
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8

                Dear Zoë
                --inner
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <p>Dear Zo=C3=AB</p>
                --inner--
                --outer
                Content-Type: text/plain
                Content-Disposition: attachment; filename=a.txt

                not the body
                --outer--
                """);
        var mail = mailbox.get(1).orElseThrow();
        assertThat(mail.from()).isEqualTo("Pétitions <petitions@localhost>");
        assertThat(mail.subject()).isEqualTo("É ue – news");
        assertThat(mail.text()).isEqualToIgnoringNewLines("Dear Zoë");
        assertThat(mail.html()).isEqualToIgnoringNewLines("<p>Dear Zoë</p>");
        assertThat(mail.headers())
                .containsEntry("X-Folded", "first second")
                .containsEntry("To", "Zoë <zoe@post.example>");
    }

    @ParameterizedTest
    @CsvSource({
        "'text/plain; charset=no-such-charset'",
        "'multipart/mixed'",
        "'multipart/mixed; boundary=never'",
        "'not a type at all'",
    })
    void aMailThatCannotBeReadInPartIsShownInTheOtherParts(String type) throws Exception {
        add("Subject: Odd\nContent-Type: %s\n\nbody\n".formatted(type));
        assertThat(mailbox.get(1))
                .hasValueSatisfying(mail -> assertThat(mail.subject()).isEqualTo("Odd"));
    }

    @Test
    void whatAMailClaimsOfItsEnvelopeIsNotBelieved() throws Exception {
        add("Delivered-To: queen@palace.example\nX-Caught-At: yesterday\nSubject: x\n\nbody\n");
        assertThat(mailbox.get(1)).hasValueSatisfying(mail -> {
            assertThat(mail.to()).isEqualTo("zoe@post.example");
            assertThat(mail.receivedAt()).isEqualTo(CAUGHT);
        });
    }

    private void catchMail(String to, String subject, String text) throws IOException {
        String mail = "Subject: %s\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n".formatted(subject, text);
        mailbox.add(new Envelope("petitions@localhost", to, CAUGHT), mail.getBytes(UTF_8));
    }

    private void add(String mail) throws IOException {
        mailbox.add(
                new Envelope("petitions@localhost", "zoe@post.example", CAUGHT),
                mail.replace("\n", "\r\n").getBytes(UTF_8));
    }
}
