package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R8: PostgreSQL fails and comes back, and the application goes on without a restart. */
@Tag("slow")
class ApplicationWithoutDatabaseTests extends ApplicationScenario {

    private static final String TIMERS = "from act_ru_job where type_ = 'timer'";

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

            server.pullThePlug();
            server.startAgain();
            var timer = database()
                    .sql("select min(id_) " + TIMERS)
                    .query(String.class)
                    .single();
            database()
                    .sql("update act_ru_job set duedate_ = now() where id_ = ?")
                    .param(timer)
                    .update();
            patiently()
                    .ignoreExceptions()
                    .until(() -> number("select count(*) from act_hi_job_log where job_state_ = 2 and job_id_ = '%s'"
                                    .formatted(timer))
                            == 1);
            assertThat(application.isAlive()).isTrue();
            application.destroyForcibly().waitFor();
        }
    }
}
