package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.Scene;
import petitions.Scene.Signer;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.platform.text.Dates;

@BrowserTest
class RevisedResponseBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    Clock clock;

    private Scene scene;
    private PetitionId petition;

    @BeforeEach
    void aResponseIsPublished() {
        scene = new Scene(application);
        petition = scene.openPetition("Mend the lock gates", new Signer("Rosa Weir", "rosa@mail.example.org"));
        scene.responseIsPublished(petition, "The gates are safe.", "An engineer looks at them every winter.");
    }

    @Test
    void theCommitteeAsksAgainAndSignersHearThatTheResponseIsRevised() {
        LocalDate replyBy = London.date(clock.instant()).plusDays(15);

        Desks.of("committee", port)
                .tasklist()
                .claim("Review the response · " + petition)
                .choose("decision", "Ask for a revised response")
                .fill("reason", "It does not say when the gates will be mended.")
                .pick("replyBy", replyBy)
                .complete();
        scene.awaitTask("recordResponse", petition.toString());
        assertThat(scene.responses().require(petition).dueOn()).isEqualTo(replyBy);

        var clerk = Desks.of("clerk", port);
        var letter = clerk.mailbox().read("petitions@bridges.example.org", "Revised response needed by");
        assertThat(letter.text())
                .contains("Mend the lock gates", Dates.date(replyBy), "It does not say when the gates will be mended.");

        var form = clerk.tasklist().claim("Record the response · " + petition);
        assertThat(form.text())
                .contains("Record the revised response", "It does not say when the gates will be mended.");
        form.fill("summary", "The gates will be mended in March.")
                .fill("details", "Work begins on the first day of March.");
        assertThat(form.preview()).contains("revised", "It does not say when the gates will be mended.");
        form.complete();

        var publisher = Desks.of("publisher", port);
        publisher
                .tasklist()
                .claim("Approve the response · " + petition)
                .choose("decision", "Approve")
                .complete();
        var mail = publisher.mailbox().read("rosa@mail.example.org", "The Government has revised its response");
        assertThat(mail.text()).contains("Dear Rosa Weir,", "The gates will be mended in March.");
        assertThat(publisher.mailbox().countTo("rosa@mail.example.org", "The Government has"))
                .isEqualTo(2);
    }
}
