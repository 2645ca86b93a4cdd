package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.mailing.Slots;

class PersonalSlotTests {

    private final MailRenderer renderer = MailCases.renderer();

    @ParameterizedTest
    @MethodSource(MailCases.TO_PEOPLE)
    void eachBodyGreetsOnceAndOffersOneWayOut(Mail mail) {
        var content = renderer.render(mail);
        assertThat(content.subject()).doesNotContain(Slots.NAME, Slots.UNSUBSCRIBE);
        for (var body : List.of(content.text(), content.html())) {
            assertThat(body).containsOnlyOnce(Slots.NAME).containsOnlyOnce(Slots.UNSUBSCRIBE);
        }
        assertThat(content.text()).startsWith("Dear " + Slots.NAME + ",\n");
    }

    @ParameterizedTest
    @MethodSource(MailCases.TO_OFFICES)
    void mailToTheDepartmentAndToStaffHasNothingPersonal(Mail mail) {
        var content = renderer.render(mail);
        assertThat(content.text() + content.html())
                .doesNotContain(Slots.NAME, Slots.UNSUBSCRIBE, "Stop emails")
                .contains("write to");
        assertThat(renderer.preview(mail, MailSamples.SIGNER)).isEqualTo(content);
    }

    @ParameterizedTest
    @MethodSource(MailCases.TO_PEOPLE)
    void aPreviewIsWhatOneReaderGets(Mail mail) {
        var content = renderer.preview(mail, MailSamples.SIGNER);
        assertThat(content.text())
                .startsWith("Dear Nia Sample,")
                .containsPattern("Stop emails about (this petition|the first of these petitions): ")
                .contains(": " + MailSamples.SIGNER.unsubscribe());
        assertThat(content.html())
                .contains("Nia Sample", MailSamples.SIGNER.unsubscribe().toString());
    }

    @ParameterizedTest
    @MethodSource(MailCases.LETTERS)
    void aLetterGreetsOnceAndOffersNoWayOutOfWhatComesOnce(Mail mail) {
        var content = renderer.render(mail);
        for (var body : List.of(content.text(), content.html())) {
            assertThat(body)
                    .containsOnlyOnce(Slots.NAME)
                    .doesNotContain(Slots.UNSUBSCRIBE, "Stop emails")
                    .contains("because this petition was ", " with your email address");
        }
        assertThat(renderer.preview(mail, MailSamples.SIGNER).text())
                .startsWith("Dear Nia Sample,")
                .doesNotContain(Slots.LINK);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SignerConfirmSignature.class,
                CreatorConfirmPetition.class,
                SupporterConfirmSignature.class,
                CreatorSupportersWanted.class,
                CreatorPetitionReturned.class,
                SupporterPetitionChanged.class
            })
    void aMailThatIsForALinkHasItOnce(Class<? extends Mail> kind) {
        var content = renderer.render(sample(kind));
        assertThat(content.text()).containsOnlyOnce(Slots.LINK);
        assertThat(content.html()).containsOnlyOnce(Slots.LINK);
        assertThat(content.subject()).doesNotContain(Slots.LINK);
    }

    @ParameterizedTest
    @ValueSource(classes = {CreatorConfirmPetition.class, SupporterConfirmSignature.class})
    void theSubjectForSomebodyWhoMayKnowNothingOfItIsInOurWords(Class<? extends SigningMail> kind) {
        assertThat(renderer.render(sample(kind)).subject()).doesNotContain("Otter Lane");
    }

    @Test
    void otherLettersHaveNone() {
        assertThat(renderer.render(sample(SignerAlreadySigned.class)).html()).doesNotContain(Slots.LINK);
        assertThat(renderer.render(sample(SupporterAlreadySupported.class)).html())
                .doesNotContain(Slots.LINK);
    }

    @Test
    void theLetterThatSomebodyAskedForHasItsLinkOnceAndOffersNoWayOut() {
        var letter = sample(SignerSubscriptionsWanted.class);
        var content = renderer.render(letter);
        for (var body : List.of(content.text(), content.html())) {
            assertThat(body)
                    .containsOnlyOnce(Slots.NAME)
                    .containsOnlyOnce(Slots.LINK)
                    .doesNotContain(Slots.UNSUBSCRIBE, "Stop emails")
                    .contains("because somebody asked which petitions write to this address");
        }
        assertThat(renderer.preview(letter, MailSamples.SIGNER).text())
                .startsWith("Dear Nia Sample,")
                .doesNotContain(Slots.LINK);
    }

    @Test
    void signerAndCreatorAreToldWhyTheyGetTheSameNews() {
        var news = sample(SignerDebateHeld.class);
        assertThat(renderer.render(news).text())
                .contains("the petition you signed", "because you signed this petition");
        assertThat(renderer.renderForCreator(news).text())
                .contains("MPs have debated your petition", "because you started this petition")
                .doesNotContain("you signed");
    }

    @ParameterizedTest
    @MethodSource(MailCases.TO_OFFICES)
    void mailThatIsNotForSignersReadsTheSameForEveryone(Mail mail) {
        assertThat(renderer.renderForCreator(mail)).isEqualTo(renderer.render(mail));
    }

    private static Mail sample(Class<? extends Mail> kind) {
        return MailSamples.all().stream().filter(kind::isInstance).findFirst().orElseThrow();
    }
}
