package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.Scene;
import petitions.Scene.Signer;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.process.StaffTasks;

/** A form while somebody works in it. */
@BrowserTest
class OpenFormBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    StaffTasks tasks;

    private Scene scene;
    private PetitionId petition;

    @BeforeEach
    void aPetitionIsOpen() {
        scene = new Scene(application);
        petition = scene.openPetition("Paint the lock gates", new Signer("Ida Lock", "ida@mail.example.org"));
    }

    @Test
    void whatIsTypedIntoIsNeverCovered() {
        scene.responseIsAwaited(petition);
        var form = Desks.of("clerk", port).tasklist().claim("Record the response · " + petition);

        form.fill("summary", "They will be painted.").save().fill("details", "A line of paint.\n".repeat(60));

        assertThat(form.coversWhatIsTypedInto()).isFalse();
    }

    @Test
    void aTaskThatIsGoneIsNotSomethingToPutRight() {
        scene.responseIsAwaited(petition);
        var form = Desks.of("clerk", port).tasklist().claim("Record the response · " + petition);
        form.fill("summary", "They will be painted.")
                .fill("details", "In spring.")
                .save();
        tasks.find("recordResponse", petition.toString())
                .ifPresent(task -> tasks.complete(
                        task.id(),
                        new Actor("clerk"),
                        Map.of("summary", "They will be painted.", "details", "In autumn.")));

        assertThat(form.completeInVain())
                .containsExactly("This task is not there any more: somebody else may have completed it.");
        assertThat(form.text())
                .contains("choose another task from the list")
                .doesNotContain("Please put this right", "Draft saved", "Not saved");
    }

    @Test
    void everyIdIsGivenOnce() {
        scene.responseIsRecorded(petition, "They will be painted.", "In spring.");
        var publisher = Desks.of("publisher", port);

        assertThat(publisher
                        .tasklist()
                        .claim("Approve the response · " + petition)
                        .idsThatTwoHave())
                .isEmpty();
    }

    @Test
    void whoeverMayStartNothingIsNotOfferedTo() {
        Desks.of("publisher", port).tasklist().offersNothingToStart();
    }
}
