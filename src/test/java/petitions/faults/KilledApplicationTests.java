package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;

/** R10, R11: {@code kill -9} of the whole application, while it mails and while its engine works. */
@Tag("slow")
class KilledApplicationTests extends ApplicationScenario {

    private static final int KILLS = 20;

    private static final String LOCKED = "from act_ru_job where lock_exp_time_ is not null";
    private static final String RUNS = "from act_hi_job_log where job_id_ = '%s' and job_state_ in (1, 2)";

    @Test
    void afterTwentyKillsAtRandomMomentsEveryoneIsToldAndFewTwice() throws Exception {
        on(TestDatabase.fresh(), 300);
        var application = startMailing();
        for (int further : new Random().ints(KILLS, 1, 150).toArray()) {
            awaitSent(sent() + further);
            application.destroyForcibly().waitFor();
            application = startAnother();
        }
        assertThat(sent()).as("killed in the middle").isLessThan(MailedPetition.SIGNERS);
        assertEveryoneIsToldInTheEnd(KILLS * WINDOW);
    }

    /** The engine waits for a lock of the database, in the middle of ordering the mailing, when it is killed. */
    @Test
    void aJobThatWasCutOffIsDoneAgainOnceItsLockIsOverAndTakesEffectOnce() throws Exception {
        on(TestDatabase.fresh(), 2_000);
        var shortLock = "--camunda.bpm.job-execution.lock-time-in-millis=8000";
        String job;
        LocalDateTime lockedUntil;
        try (var connection = TestDatabase.ownerOf(source()).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var application = startMailing(shortLock);
            awaitTask("userTask_approveResponse");
            statement.execute("lock table mailing_content in exclusive mode");
            patiently()
                    .until(() -> number("select count(*) from pg_locks where relation = 'mailing_content'::regclass"
                                    + " and not granted")
                            > 0);
            application.destroyForcibly().waitFor();
            connection.rollback();
            job = database().sql("select id_ " + LOCKED).query(String.class).single();
            lockedUntil = time("select lock_exp_time_ " + LOCKED);
        }
        startAnother(shortLock);
        assertEveryoneIsToldInTheEnd(0);
        var runs = RUNS.formatted(job);
        assertThat(number("select count(*) " + runs))
                .as("runs that came to an end")
                .isEqualTo(1);
        assertThat(number("select max(job_state_) " + runs)).as("with success").isEqualTo(2);
        assertThat(time("select max(timestamp_) " + runs)).isAfter(lockedUntil);
    }

    private LocalDateTime time(String question) {
        return database().sql(question).query(LocalDateTime.class).single();
    }
}
