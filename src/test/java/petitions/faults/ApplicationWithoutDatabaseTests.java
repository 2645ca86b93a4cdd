package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R8: PostgreSQL fails and comes back, and the application goes on without a restart. */
@Tag("slow")
class ApplicationWithoutDatabaseTests extends ApplicationScenario {

    @Test
    void mailingAndProcessGoOnWithoutARestart() throws Exception {
        try (var server = OwnServer.start()) {
            on(server.url(), 300);
            var application = startMailing();
            for (int sent : new int[] {200, 1_200}) {
                awaitSent(sent);
                server.pullThePlug();
                server.startAgain();
            }
            assertEveryoneIsToldInTheEnd(0);
            assertThat(application.isAlive()).isTrue();
            application.destroyForcibly().waitFor();
        }
    }
}
