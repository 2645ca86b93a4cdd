package petitions.browser;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.next;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import petitions.platform.text.Dates;
import petitions.platform.time.MovableClock;

@BrowserTest
class DebateBrowserTests {

    private static final String OLGA = "olga@mail.example.org";
    private static final String PER = "per@mail.example.org";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    MovableClock clock;

    private Scene scene;
    private PetitionId petition;
    private PetitionId second;
    private Desk clerk;
    private Desk publisher;
    private LocalDate first;

    @BeforeEach
    void theCommitteeWantsADebate() {
        scene = new Scene(application);
        petition = scene.openPetition("Keep the night ferry", new Signer("Olga Bank", OLGA));
        second = scene.openPetition("Light the landing stages", new Signer("Per Kaj", PER));
        scene.debateIsAgreed(petition);
        clerk = Desks.of("clerk", port);
        publisher = Desks.of("publisher", port);
        first = London.date(clock.instant()).plusWeeks(3).with(next(MONDAY));
    }

    @Test
    void aDebateIsScheduledPostponedRescheduledMovedAndHeldAndSignersHearOfEachStep() {
        clerk.tasklist()
                .claim("Schedule the debate · " + petition)
                .pick("debateOn", first)
                .fill("leadMember", "Alex Rowan MP")
                .addPetition("petitions", second)
                .fill("subject", "Parliament will debate the night ferry")
                .fill("body", "Members will debate it in Westminster Hall.")
                .complete();
        approve();
        for (String signer : new String[] {OLGA, PER}) {
            assertThat(publisher
                            .mailbox()
                            .read(signer, "Parliament will debate the night ferry")
                            .text())
                    .contains(Dates.date(first), "4.30pm", "Westminster Hall", "Alex Rowan MP");
        }

        var postponement = clerk.tasklist().start("Postpone or move a debate");
        postponement
                .select("debate", "Keep the night ferry")
                .choose("change", "postponed, without a new date")
                .fill("reason", "Westminster Hall is closed.")
                .fill("subject", "The debate on the night ferry is postponed")
                .fill("body", "A new date will follow.");
        assertThat(postponement.preview()).contains("Westminster Hall is closed.");
        postponement.complete();
        approve();
        assertThat(publisher.mailbox().read(PER, "is postponed").text())
                .contains("Westminster Hall is closed.", "A new date will follow.");

        var second = first.plusWeeks(2);
        clerk.tasklist()
                .claim("Reschedule the debate · ")
                .pick("debateOn", second)
                .clear("debateAt")
                .fill("timeNote", "after other business")
                .fill("venue", "House of Commons Chamber")
                .fill("subject", "The night ferry has a new date")
                .fill("body", "Members will debate it in the Chamber.")
                .complete();
        approve();
        assertThat(publisher.mailbox().read(OLGA, "has a new date").text())
                .contains(Dates.date(second), "after other business", "House of Commons Chamber");

        var third = second.plusDays(1);
        clerk.tasklist()
                .start("Postpone or move a debate")
                .select("debate", "Keep the night ferry")
                .choose("change", "moved to another date")
                .pick("debateOn", third)
                .pick("debateAt", LocalTime.of(9, 30))
                .fill("subject", "The night ferry moves by a day")
                .fill("body", "It will be the first business of the morning.")
                .complete();
        approve();
        assertThat(publisher.mailbox().read(PER, "moves by a day").text()).contains(Dates.date(third), "9.30am");

        clock.moveTo(London.at(third, LocalTime.of(18, 0)));
        scene.awaitTask("recordOutcome", scene.debateOf(petition).id().toString());
        clerk.tasklist()
                .claim("Record the outcome · ")
                .fill("videoUrl", "https://example.org/video/night-ferry")
                .fill("body", "The Minister promised a ferry every hour.")
                .complete();
        approve();
        assertThat(publisher.mailbox().read(OLGA, "MPs have debated").text())
                .contains("https://example.org/video/night-ferry", "The Minister promised a ferry every hour.");
        assertThat(publisher.mailbox().countTo(OLGA, "")).isEqualTo(5);
        assertThat(publisher.mailbox().countTo(PER, "")).isEqualTo(5);
    }

    private void approve() {
        publisher
                .tasklist()
                .claim("Approve the mailing · ")
                .choose("decision", "Approve")
                .complete();
    }
}
