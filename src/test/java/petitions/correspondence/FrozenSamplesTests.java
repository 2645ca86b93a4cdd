package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import petitions.mailing.Content;
import petitions.mailing.Recipient;
import petitions.mailing.content.Decoded;
import petitions.mailing.content.FrozenMail;
import petitions.mailing.content.PlainMail;
import petitions.mailing.content.Wire;
import petitions.platform.text.Language;

/** Every mail that we write reads the same, frozen and thawed, as one that was made for its reader alone. */
class FrozenSamplesTests {

    private static final String[] NAMES = {"Nia Sample", "Zoë O’Neill, Jr", "小明 王", "🌳 <b>&\"", ".", "A".repeat(200)};

    private final MailRenderer renderer = MailCases.renderer();

    @ParameterizedTest
    @MethodSource(MailCases.TO_PEOPLE)
    void aMailToPeopleReadsAsIfWrittenToOne(Mail mail) throws Exception {
        for (String name : NAMES) {
            var reader = new Recipient(
                    7,
                    name,
                    "nia@people.example",
                    Language.ENGLISH,
                    MailSamples.SIGNER.unsubscribe(),
                    MailSamples.SIGNER.link(),
                    MailSamples.SIGNER.list());
            assertReadsTheSame(renderer.render(mail), reader);
            assertReadsTheSame(renderer.renderForCreator(mail), reader);
        }
    }

    @ParameterizedTest
    @MethodSource(MailCases.TO_OFFICES)
    void aMailToOfficesReadsAsIfWrittenToOne(Mail mail) throws Exception {
        assertReadsTheSame(renderer.render(mail), new Recipient(1, "Department", "office@paths.example", null));
    }

    private static void assertReadsTheSame(Content content, Recipient reader) throws Exception {
        var thawed = FrozenMail.of(PlainMail.frozen(content).toBytes());
        var spliced = Wire.takenByAny(thawed.to(reader, "bounces@petitions.example"));
        assertThat(Decoded.of(spliced)).isEqualTo(Decoded.of(PlainMail.to(reader, content)));
    }
}
