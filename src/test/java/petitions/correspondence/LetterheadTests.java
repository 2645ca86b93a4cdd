package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import petitions.platform.text.Language;
import petitions.platform.words.Vocabulary;

class LetterheadTests {

    private static final Mail TO_DEPARTMENT = MailSamples.all().get(0);

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(MailRenderer.class, Vocabulary.class);

    @Test
    void mailsBearTheNameAndTheMailboxThatTheOperatorChose() {
        application
                .withPropertyValues(
                        "petitions.letterhead.service=Voices", "petitions.letterhead.contact=us@example.org")
                .run(context -> assertThat(context.getBean(MailRenderer.class)
                                .render(TO_DEPARTMENT)
                                .text())
                        .contains("Sent by Voices for the Petitions Committee", "write to us@example.org"));
    }

    @Test
    void aMailInWelshBearsTheNameThatTheOperatorChoseForIt() {
        application
                .withPropertyValues("petitions.letterhead.service-in-welsh=Lleisiau")
                .run(context -> {
                    var renderer = context.getBean(MailRenderer.class);
                    assertThat(renderer.render(TO_DEPARTMENT, Language.WELSH).text())
                            .contains("o’r gwasanaeth Lleisiau");
                    assertThat(renderer.render(TO_DEPARTMENT).text()).contains("Sent by Petitions");
                });
    }

    @Test
    void aFreshInstallationSaysPetitions() {
        application.run(context -> assertThat(context.getBean(MailRenderer.class)
                        .render(TO_DEPARTMENT)
                        .text())
                .contains("Sent by Petitions for the Petitions Committee"));
    }
}
