package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.Scene;
import petitions.Scene.Signer;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.time.MovableClock;

@BrowserTest
class StartingAProcessBrowserTests {

    private static final String NILS = "nils@mail.example.org";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Petitions petitions;

    @Autowired
    MovableClock clock;

    private Scene scene;
    private PetitionId petition;
    private Desk clerk;

    @BeforeEach
    void aPetitionIsOpen() {
        scene = new Scene(application);
        petition = scene.openPetition("Ring the harbour bell", new Signer("Nils Bell", NILS));
        clerk = Desks.of("clerk", port);
    }

    @Test
    void relatedActivityIsPublishedOnceAColleagueHasApprovedIt() {
        var form = clerk.tasklist().start("Publish related activity");
        form.addPetition("petitions", petition)
                .fill("subject", "A committee listened to the bell of " + petition)
                .fill("body", "It took evidence from two ringers.");
        assertThat(form.preview()).contains("It took evidence from two ringers.");
        form.complete();

        var publisher = Desks.of("publisher", port);
        var approval = publisher.tasklist().claim("Approve the mailing · " + petition);
        assertThat(approval.preview()).contains("It took evidence from two ringers.");
        approval.choose("decision", "Approve").complete();
        assertThat(publisher
                        .mailbox()
                        .read(NILS, "A committee listened to the bell of " + petition)
                        .text())
                .contains("Dear Nils Bell,", "It took evidence from two ringers.");
    }

    @Test
    void signingIsPausedAndResumedAndOpenPetitionsGainTheDays() {
        Instant promised = petition().closingAt();
        clerk.tasklist()
                .start("Pause signing")
                .fill("reason", "The country is in mourning.")
                .complete();
        scene.awaitTask("resumeSigning", "signing");
        clock.advance(Duration.ofDays(3));

        clerk.tasklist().claim("Resume signing").complete();
        assertThat(petition().closingAt())
                .isAfterOrEqualTo(promised.plus(3, ChronoUnit.DAYS).minus(1, ChronoUnit.HOURS));
    }

    @Test
    void aPetitionThatIsTakenDownLosesItsTasks() {
        scene.responseIsAwaited(petition);
        clerk.tasklist()
                .start("Take a petition down")
                .addPetition("petitions", petition)
                .fill("reason", "It names a private person.")
                .complete();

        assertThat(petition().isPublic()).isFalse();
        assertThat(clerk.tasklist().lists("My group's tasks", petition.toString()))
                .isFalse();
    }

    private Petition petition() {
        return petitions.require(petition);
    }
}
