package petitions.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import petitions.platform.text.Language;

/** Every mail as its reader sees it, so that no word changes unread. */
class GoldenMailTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden-mails");

    private final MailRenderer renderer = MailCases.renderer();

    @ParameterizedTest
    @MethodSource(MailCases.ALL)
    void aMailReadsAsItWasLastAgreed(Mail mail) throws IOException {
        var content = renderer.preview(mail, MailSamples.readerOf(mail));
        compare(mail.kind() + ".txt", "Subject: " + content.subject() + "\n\n" + content.text());
        compare(mail.kind() + ".html", content.html());
    }

    @ParameterizedTest
    @MethodSource(MailCases.TRANSLATED)
    void aMailInWelshReadsAsItWasLastAgreed(Mail mail) throws IOException {
        var content = renderer.preview(mail, MailSamples.readerOf(mail).readingIn(Language.WELSH));
        compare(mail.kind() + ".cy.txt", "Subject: " + content.subject() + "\n\n" + content.text());
        compare(mail.kind() + ".cy.html", content.html());
    }

    @Test
    void noAgreedMailIsLeftOver() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.(txt|html)$", ""))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    MailCases.all()
                                            .map(mail -> mail.getPayload().kind()),
                                    MailCases.translated()
                                            .map(mail -> mail.getPayload().kind() + ".cy"))
                            .toList());
        }
    }

    private static void compare(String name, String actual) throws IOException {
        var file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, actual, UTF_8);
        }
        assertThat(actual)
                .as(
                        "%s. If the new words are right, run mvn test -Dtest=GoldenMailTests -Dgolden.update=true"
                                + " and read the difference before you commit it",
                        file)
                .isEqualTo(Files.readString(file, UTF_8));
    }
}
