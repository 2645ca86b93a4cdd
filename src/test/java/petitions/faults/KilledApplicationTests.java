package petitions.faults;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;

/** R10, R11: {@code kill -9} of the whole application, while it mails and while its engine works. */
@Tag("slow")
class KilledApplicationTests extends ApplicationScenario {

    private static final int KILLS = 20;

    @Test
    void afterTwentyKillsAtRandomMomentsEveryoneIsToldAndFewTwice() throws Exception {
        on(TestDatabase.fresh(), 300);
        var application = startMailing();
        for (int further : new Random().ints(KILLS, 1, 180).toArray()) {
            awaitSent(sent() + further);
            application.destroyForcibly().waitFor();
            application = startAnother();
        }
        assertEveryoneIsToldInTheEnd(KILLS * WINDOW);
    }

    @Test
    void aJobThatWasCutOffIsDoneAgainOnceItsLockIsOverAndTakesEffectOnce() throws Exception {
        on(TestDatabase.fresh(), 2_000);
        var shortLock = "--camunda.bpm.job-execution.lock-time-in-millis=8000";
        try (var connection = source().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var application = startMailing(shortLock);
            patiently()
                    .ignoreExceptions()
                    .until(() ->
                            number("select count(*) from act_ru_task where task_def_key_ = 'userTask_approveResponse'")
                                    == 1);
            statement.execute("lock table mailing_content in exclusive mode");
            patiently()
                    .until(() -> number("select count(*) from pg_locks where relation = 'mailing_content'::regclass"
                                    + " and not granted")
                            > 0);
            application.destroyForcibly().waitFor();
            connection.rollback();
        }
        startAnother(shortLock);
        assertEveryoneIsToldInTheEnd(0);
    }
}
