package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.Scene;
import petitions.petition.Admissions;
import petitions.petition.Petition.State;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.petition.Petitions;
import petitions.process.EngineSteps;
import petitions.signature.Creators;
import petitions.signature.NewSignature;
import petitions.signature.Origin;
import petitions.signature.Supporters;

@BrowserTest
class ModerationBrowserTests {

    private static final Origin SOMEWHERE = new Origin("192.0.2.0/24", false);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private PetitionId petition;

    @BeforeEach
    void fiveSupportIt() {
        petition = bean(Admissions.class).nextNumber();
        bean(Creators.class)
                .start(
                        petition,
                        new PetitionWords(
                                "Light <b>the</b> towpath",
                                "It is dark from four o’clock.\n\nThree people fell in last winter.",
                                "The lamps are there; they are switched off at ten."),
                        person("Ottoline Fairweather", "ottoline"),
                        SOMEWHERE);
        bean(Supporters.class).awaited(petition).forEach(bean(Supporters.class)::confirm);
        IntStream.rangeClosed(1, 5).forEach(number -> bean(Supporters.class)
                .support(person("Supporter Number " + number, "supporter" + number), SOMEWHERE));
        await().until(() -> bean(EngineSteps.class).timers().stream()
                .anyMatch(timer -> timer.activity().equals("event_supportersOverdue")
                        && timer.petitionNumber().equals(petition.toString())));
        bean(Supporters.class).awaited(petition).forEach(bean(Supporters.class)::confirm);
        new Scene(application).awaitTask("moderatePetition", petition.toString());
    }

    @Test
    void aClerkReadsWhatWasWrittenHoldsItAndRejectsItWithAReason() {
        var clerk = Desks.of("clerk", port);

        var form = clerk.tasklist().claim("Moderate the petition · " + petition);
        assertThat(form.text())
                .contains(
                        "Light <b>the</b> towpath",
                        "Three people fell in last winter.",
                        "Ottoline Fairweather",
                        "In moderation")
                .doesNotContain("Public page", "Opened");
        form.choose("decision", "Hold it")
                .fill("note", "Ask who owns the lamps.")
                .complete();

        var again = clerk.tasklist().claim("Moderate the petition · " + petition);
        assertThat(again.text()).contains("Ask who owns the lamps.");
        again.choose("decision", "Reject it")
                .select("code", "There is a petition about this already")
                .fill("details", "“Light the canal” asks for the same.");
        again.complete();

        assertThat(bean(Petitions.class).require(petition).state()).isEqualTo(State.REJECTED);
    }

    private NewSignature person(String name, String mailbox) {
        return new NewSignature(
                petition, name, "%s.%s@mail.example.org".formatted(mailbox, petition), "GB", "SW1A 1AA", true, true);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
