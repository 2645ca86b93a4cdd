package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.Scene;
import petitions.Scene.Signer;
import petitions.petition.PetitionId;
import petitions.platform.London;

@BrowserTest
class RefusedInputBrowserTests {

    private static final String TOO_LONG = "A bridge, and not another ferry. ".repeat(7);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Clock clock;

    private Scene scene;
    private PetitionId petition;
    private Desk clerk;

    @BeforeEach
    void aPetitionIsOpen() {
        scene = new Scene(application);
        petition = scene.openPetition("Paint the piers", new Signer("Ivo Pier", "ivo@mail.example.org"));
        clerk = Desks.of("clerk", port);
    }

    @Test
    void whatIsWrongIsSaidBesideItNothingIsLostAndTheCorrectedFormGoesThrough() {
        scene.responseIsAwaited(petition);
        var tomorrow = London.date(clock.instant()).plusDays(1);
        var form = clerk.tasklist().claim("Record the response · " + petition);
        form.pick("respondedOn", tomorrow).fill("summary", TOO_LONG).fill("details", "Every word of it.");
        assertThat(form.count("summary")).isEqualTo("231 of 200 characters: 31 too many");

        assertThat(form.completeInVain()).hasSize(2);
        assertThat(form.problemOf("summary")).contains("200");
        assertThat(form.problemOf("respondedOn")).contains("future");
        assertThat(form.value("summary")).isEqualTo(TOO_LONG);
        assertThat(form.value("details")).isEqualTo("Every word of it.");

        form.follow(form.problemOf("summary").replace("Error: ", ""));
        assertThat(form.isFocused("summary")).isTrue();
        form.pick("respondedOn", tomorrow.minusDays(1))
                .fill("summary", "A bridge, and not another ferry.")
                .complete();
        scene.awaitTask("approveResponse", petition.toString());
    }

    @Test
    void aRevisionWithoutAReasonIsNotAskedFor() {
        scene.responseIsPublished(petition, "They are painted.", "Every pier was painted in May.");
        var form = Desks.of("committee", port).tasklist().claim("Review the response · " + petition);

        assertThat(form.completeInVain()).containsExactly("Choose what the Committee decided.");
        form.choose("decision", "Ask for a revised response");
        assertThat(form.completeInVain()).hasSize(1);
        assertThat(form.problemOf("reason")).isNotBlank();

        form.fill("reason", "Which colour?").complete();
        scene.awaitTask("recordResponse", petition.toString());
    }

    @Test
    void aDebateHasATimeOrANoteAboutItAndNotBoth() {
        scene.debateIsAgreed(petition);
        var form = clerk.tasklist().claim("Schedule the debate · " + petition);
        form.pick("debateOn", London.date(clock.instant()).plusDays(30))
                .pick("debateAt", LocalTime.of(16, 30))
                .fill("timeNote", "after other business")
                .fill("subject", "A debate about the piers")
                .fill("body", "It will be held.");

        assertThat(form.completeInVain()).hasSize(1);
        form.clear("debateAt").complete();
        scene.awaitTask("approveMailing", scene.debateOf(petition).id().toString());
    }

    @Test
    void aPetitionThatNobodyOpenedCannotBeChosen() {
        var form = clerk.tasklist().start("Publish related activity");
        form.type("petitions", "424242")
                .fill("subject", "A committee looks at piers")
                .fill("body", "It heard three painters.");
        assertThat(form.text()).contains("No other petition matches.");
        assertThat(form.completeInVain())
                .containsExactly("Choose a petition from the list for “424242”, or clear the box.");

        form.clear("petitions").addPetition("petitions", petition).complete();
        scene.awaitTask("approveMailing", petition.toString());
        assertThat(form.shown(org.openqa.selenium.By.cssSelector(".modal-content")))
                .isEmpty();
    }

    @Test
    void aTaskOfAnotherGroupSaysThatItIsForOthers() {
        scene.responseIsRecorded(petition, "They will be painted.", "Every pier, in May.");
        var form = clerk.tasklist().lookAmongAll("Approve the response · " + petition);

        assertThat(form.problems()).containsExactly("This task is for another group: its form opens for them only.");
    }

    @Test
    void pressingCompleteTwiceCompletesOnce() {
        scene.responseIsRecorded(petition, "They will be painted.", "Every pier, in May.");
        var publisher = Desks.of("publisher", port);
        var form = publisher.tasklist().claim("Approve the response · " + petition);
        form.choose("decision", "Approve").completeTwiceAtOnce();

        scene.awaitTask("reviewResponse", petition.toString());
        assertThat(publisher.mailbox().countTo("ivo@mail.example.org", "The Government has responded"))
                .isEqualTo(1);
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession() {
        scene.responseIsAwaited(petition);
        var form = clerk.tasklist().claim("Record the response · " + petition);
        form.fill("summary", "Saved before the session ended.").save();
        clerk.sessionEnds();
        form.fill("details", "Typed after the session had ended.");
        form.leaveField("details");

        var again = clerk.signedIn().tasklist().resume("Record the response · " + petition);
        assertThat(again.value("summary")).isEqualTo("Saved before the session ended.");
        again.putBack();
        assertThat(again.value("details")).isEqualTo("Typed after the session had ended.");
        again.save().complete();
        scene.awaitTask("approveResponse", petition.toString());
    }
}
