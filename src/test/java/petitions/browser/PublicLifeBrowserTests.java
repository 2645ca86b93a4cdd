package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Dimension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.Scene;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.signature.Backers;
import petitions.signature.NewSignature;
import petitions.signature.Origin;
import petitions.signature.Signatures;
import petitions.signature.Supporters;

/** A petition's life as the public lives it, on a phone and at a desk, without scripts; only the clerk has some. */
@BrowserTest
class PublicLifeBrowserTests {

    private static final Origin SOMEWHERE = new Origin("192.0.2.0/24", false);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private final String people = UUID.randomUUID() + ".example";

    @ParameterizedTest
    @CsvSource({"390, 844", "1280, 1000"})
    void aPetitionIsStartedSupportedPublishedSignedAndLeft(int width, int height) {
        var site = PublicSite.on(new Dimension(width, height), port);
        var action = "Ring the bells of Quay %s".formatted(width);

        var petition = started(site, action);
        supported(site, petition);
        Desks.of("clerk", port)
                .tasklist()
                .claim("Moderate the petition · " + petition)
                .choose("decision", "Publish it")
                .complete();
        site.await(
                "that the petition is open",
                () -> application.getBean(Petitions.class).require(petition).isOpen());
        signed(site, petition, action);
        site.await("that the signature is counted", () -> site.openAnew("/petitions/" + petition)
                .words(".signature-count")
                .equals("7"));

        var scene = new Scene(application);
        var other = scene.openPetition("Wind the clock of Quay %s".formatted(width));
        application.getBean(Signatures.class).addSubscribed(other, "Ada Quill", at("ada"));
        scene.responseIsPublished(petition, "They will ring.", "At noon.");
        left(site, action);
    }

    private PetitionId started(PublicSite site, String action) {
        site.open("/").reads("Petitions to Parliament").press("Start a petition");
        site.reads("Start a petition").type("q", action).press("Find similar petitions");
        site.startInstead().type("background", "They have been silent.");
        site.introduce("Ottoline Fairweather", at("ottoline")).press("Send");
        site.reads("One more thing: check your email");
        site.follow(at("ottoline"), "Please confirm that you started", "/verify")
                .reads("Confirm your petition")
                .press("Confirm your petition");
        site.reads("Thank you: your petition is confirmed");
        site.follow(at("ottoline"), "people to support your petition", "/supporters/new")
                .reads("Support this petition");
        return new PetitionId(Long.parseLong(site.number()));
    }

    /** The first by hand; the others do the same. */
    private void supported(PublicSite site, PetitionId petition) {
        assertThat(site.words("main")).contains("They have been silent.");
        site.introduce("Bea Quill", at("bea")).press("Support");
        site.reads("One more thing: check your email");
        site.follow(at("bea"), "Please confirm that you support", "/verify")
                .reads("Confirm your support")
                .press("Confirm your support");
        site.reads("Thank you: your support is confirmed");
        var supporters = application.getBean(Supporters.class);
        IntStream.rangeClosed(2, 5)
                .forEach(number -> supporters.support(
                        new NewSignature(
                                petition,
                                "Supporter " + number,
                                at("supporter" + number),
                                "GB",
                                "SW1A 1AA",
                                true,
                                true),
                        SOMEWHERE));
        application.getBean(Backers.class).awaited(petition).forEach(supporters::confirm);
    }

    private void signed(PublicSite site, PetitionId petition, String action) {
        site.open("/petitions/" + petition).reads(action).press("Sign this petition");
        site.reads("Sign this petition").press("Sign");
        assertThat(site.words(".govuk-error-summary")).contains("Enter your name.");
        site.introduce("Ada Quill", at("ada")).tick("updates").press("Sign");
        site.reads("One more thing: check your email");
        for (int opened = 0; opened < 2; opened++) {
            site.follow(at("ada"), "Please confirm your signature", "/verify").reads("Confirm your signature");
        }
        site.press("Confirm my signature").reads("Thank you: your signature is confirmed");
    }

    private void left(PublicSite site, String action) {
        site.follow(at("ada"), "The Government has responded", "/unsubscribe")
                .reads("Stop emails about this petition?")
                .press("Stop these emails");
        site.reads("You will get no more emails about this petition").click("See and stop everything");
        site.type("email", at("ada")).press("Send me the link").reads("Check your email");
        site.follow(at("ada"), "The petitions that send you emails", "/subscriptions")
                .reads("The petitions that send you emails");
        assertThat(site.words(".subscriptions")).contains("Wind the clock").doesNotContain(action);
        site.press("Stop emails about petition");
        assertThat(site.words("main")).contains("Done: you will get no more emails", "No petition sends you emails.");
    }

    private String at(String mailbox) {
        return mailbox + "@" + people;
    }
}
