package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import petitions.PetitionsApplication;
import petitions.TestDatabase;
import petitions.journey.RunningApplication;

/** R12: the node is killed at which somebody works. */
@Tag("slow")
class SharedSignInTests extends ApplicationScenario {

    private static final String TASK =
            "/camunda/api/engine/engine/default/task?taskDefinitionKey=userTask_recordResponse&maxResults=1";

    @Test
    void whoeverIsSignedInGoesOnWithTheSameTaskAtAnotherNode() throws Exception {
        on(TestDatabase.fresh(), 2_000);
        int first = freePort();
        int second = freePort();
        var killed = start(AwaitedResponse.class, PORT + first);
        awaitTask("userTask_recordResponse");
        start(PetitionsApplication.class, PORT + second);
        var clerk = new RunningApplication(first);
        patiently().until(() -> clerk.ask("/actuator/health").isPresent());
        clerk.signIn("clerk", PASSWORD);
        clerk.page("/camunda/app/tasklist/default/");
        var task = clerk.ask(TASK).orElseThrow().get(0).path("id").asText();
        assertThat(clerk.send(step(task, "claim"), "{\"userId\":\"clerk\"}")).isEqualTo(204);
        var elsewhere = clerk.at(second);
        patiently().until(() -> elsewhere.ask("/actuator/health").isPresent());

        killed.destroyForcibly().waitFor();

        assertThat(elsewhere.ask(TASK).orElseThrow().get(0).path("assignee").asText())
                .isEqualTo("clerk");
        assertThat(elsewhere.ask("/staff/forms/task/" + task))
                .as("our own pages")
                .isPresent();
        assertThat(elsewhere.send(step(task, "unclaim"), "{}")).isEqualTo(204);
    }

    private static String step(String task, String step) {
        return "/camunda/api/engine/engine/default/task/" + task + "/" + step;
    }
}
