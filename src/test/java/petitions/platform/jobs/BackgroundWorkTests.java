package petitions.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.core.QuartzScheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;

@ApplicationTest
class BackgroundWorkTests {

    @Autowired
    BackgroundWork work;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountDownLatch rung;

    @DisallowConcurrentExecution
    static class RingJob implements Job {

        private final CountDownLatch bell;

        RingJob(CountDownLatch bell) {
            this.bell = bell;
        }

        @Override
        public void execute(JobExecutionContext context) {
            bell.countDown();
        }
    }

    @TestConfiguration
    static class Bell {

        @Bean
        CountDownLatch bell() {
            return new CountDownLatch(2);
        }

        @Bean
        Sweep ring() {
            return Sweep.every(Duration.ofMillis(100), RingJob.class, "Rings the bell.");
        }
    }

    @Test
    void sweepsWaitForTheStartAndThenKeepRunning() throws Exception {
        assertThat(work.isRunning()).isFalse();
        assertThat(rung.getCount()).isEqualTo(2);
        work.start();
        assertThat(work.isRunning()).isTrue();
        assertThat(rung.await(30, TimeUnit.SECONDS)).isTrue();
        work.pause();
        assertThat(work.isRunning()).isFalse();
    }

    @Test
    void theScheduleLivesInTheDatabaseAndServesACluster() throws Exception {
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
        assertThat(scheduler.getSchedulerInstanceId()).isNotEqualTo("NON_CLUSTERED");
        assertThat(jdbc.sql("select sched_name from qrtz_job_details where job_name = 'RingJob'")
                        .query(String.class)
                        .single())
                .isEqualTo(scheduler.getSchedulerName());
        assertThat(scheduler.getJobDetail(JobKey.jobKey("RingJob")).getDescription())
                .isEqualTo("Rings the bell.");
    }

    @Test
    void theLockRowsAreThereBeforeTheFirstNode() {
        assertThat(jdbc.sql("select lock_name from qrtz_locks where sched_name = 'petitions' order by 1")
                        .query(String.class)
                        .list())
                .contains("STATE_ACCESS", "TRIGGER_ACCESS");
    }

    @Test
    void theMigrationNamesTheVersionWhoseScriptItRuns() {
        assertThat(new QuartzTables().getDescription())
                .isEqualTo("quartz %s.%s.%s"
                        .formatted(
                                QuartzScheduler.getVersionMajor(),
                                QuartzScheduler.getVersionMinor(),
                                QuartzScheduler.getVersionIteration()));
    }
}
