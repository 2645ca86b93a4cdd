package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.Scene;
import petitions.Scene.Signer;
import petitions.petition.PetitionId;

@BrowserTest
class RecordingAResponseBrowserTests {

    private static final Path REAL_LIFE = Path.of("../shared/petitions/300239-life.json");
    private static final String SUMMARY = "The Government will build a bridge where the ferry used to be.";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private Scene scene;
    private PetitionId petition;

    @BeforeEach
    void aResponseIsAwaited() {
        scene = new Scene(application);
        petition = scene.openPetition(
                "Bring back the Sunday ferry", new Signer("Tomás O’Neill & Sons", "tomas@mail.example.org"));
        scene.responseIsAwaited(petition);
    }

    @Test
    void theClerkWritesItDownThePublisherApprovesAndEveryoneWhoSignedReadsIt() {
        var response = Prose.of(Prose.LENGTH_OF_A_REAL_RESPONSE);
        assertThat(response).hasSize(4_254);
        var clerk = Desks.of("clerk", port);

        var form = clerk.tasklist().claim("Record the response · " + petition);
        form.fill("summary", SUMMARY).fill("details", response);
        assertThat(form.count("summary")).isEqualTo(SUMMARY.length() + " of 200 characters");
        assertThat(form.count("details")).isEqualTo("4,254 of 6,000 characters");
        assertThat(form.preview())
                .contains("The Government has responded", "Bring back the Sunday ferry", SUMMARY, Prose.LAST_WORDS);

        form.save();
        var resumed = clerk.tasklist().resume("Record the response · " + petition);
        assertThat(resumed.value("summary")).isEqualTo(SUMMARY);
        assertThat(resumed.value("details")).isEqualTo(response);
        resumed.complete();

        var publisher = Desks.of("publisher", port);
        var approval = publisher.tasklist().claim("Approve the response · " + petition);
        assertThat(approval.preview()).contains(Prose.LAST_WORDS);
        approval.choose("decision", "Approve").complete();

        var mail = publisher.mailbox().read("tomas@mail.example.org", "The Government has responded");
        assertThat(mail.html()).contains("Dear Tomás O’Neill & Sons", SUMMARY, Prose.LAST_WORDS, "Stop emails");
        assertThat(mail.text()).contains("Dear Tomás O’Neill & Sons,", SUMMARY, Prose.LAST_WORDS);
        assertThat(mail.text()).containsPattern("Stop emails about this petition: http\\S+/unsubscribe\\?token=\\S+");
        assertThat(mail.headers()).contains("List-Unsubscribe=One-Click");
        assertThat(publisher
                        .mailbox()
                        .read("edith.%s@".formatted(petition), "The Government has responded")
                        .text())
                .contains("Dear Edith Ferryman,");
    }

    @Test
    void theFirstResponseOfAPetitionOfTwentyTwentyFitsAsItWasGiven() throws IOException {
        assumeTrue(Files.isReadable(REAL_LIFE), "Needs " + REAL_LIFE);
        var response = new ObjectMapper()
                .readTree(REAL_LIFE.toFile())
                .path("events")
                .findParents("details")
                .get(0);
        var details = response.path("details").asText();
        assertThat(details).hasSize(4_254);
        var clerk = Desks.of("clerk", port);

        clerk.tasklist()
                .claim("Record the response · " + petition)
                .fill("summary", response.path("summary").asText())
                .fill("details", details)
                .complete();

        scene.awaitTask("approveResponse", petition.toString());
        assertThat(scene.responses().require(petition).text().details()).isEqualTo(details);
    }

    @Test
    void whoeverWroteItDownCannotApproveIt() {
        application
                .getBean(JdbcClient.class)
                .sql(
                        "insert into act_id_membership (user_id_, group_id_) values ('operator', 'clerk'), ('operator', 'publisher')"
                                + " on conflict do nothing")
                .update();
        var deputy = Desks.of("operator", port);
        deputy.tasklist()
                .claim("Record the response · " + petition)
                .fill("summary", SUMMARY)
                .fill("details", "In full.")
                .complete();
        scene.awaitTask("approveResponse", petition.toString());

        var approval = deputy.tasklist().claim("Approve the response · " + petition);
        approval.choose("decision", "Approve");

        assertThat(approval.completeInVain())
                .containsExactly(
                        "You wrote this response to petition %s; someone else must approve it.".formatted(petition));
        assertThat(scene.awaitTask("approveResponse", petition.toString()).assignee())
                .isEqualTo("operator");
        assertThat(scene.responses().require(petition).isPublished()).isFalse();
    }
}
