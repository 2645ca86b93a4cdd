package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.listeners.JobListenerSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.platform.jobs.BackgroundWork;

/** R30: the times of all sweeps pass, again and again, while nothing is swept; then it is. */
@ApplicationTest
@Import(NightlySweep.class)
class MissedSweepsTests {

    private static final JobKey LANE = JobKey.jobKey("lane 1", "mailing lanes");

    private record Run(String job, Instant due) {}

    private final List<Run> runs = new CopyOnWriteArrayList<>();

    @Autowired
    BackgroundWork work;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void listen() throws Exception {
        scheduler.getListenerManager().addJobListener(new JobListenerSupport() {
            @Override
            public String getName() {
                return "runs";
            }

            @Override
            public void jobToBeExecuted(JobExecutionContext context) {
                var due = context.getScheduledFireTime().toInstant();
                runs.add(new Run(context.getJobDetail().getKey().getName(), due));
            }
        });
    }

    @AfterEach
    void pause() throws Exception {
        work.pause();
    }

    @Test
    void eachMakesUpForAllThatItMissedAtOnceAndThenKeepsItsRhythm() throws Exception {
        work.start();
        awaitRuns("CountSignaturesJob", 1);
        awaitRuns("CollectFeedbackJob", 1);
        work.pause();
        scheduler.triggerJob(LANE);
        NightlySweep.sleepThrough(Duration.ofMinutes(10), database);
        runs.clear();

        work.start();
        for (String job : List.of("CountSignaturesJob", "CollectFeedbackJob", "NightlyJob")) {
            awaitRuns(job, 1);
        }
        awaitRuns(LANE.getName(), 1);
        awaitRuns("CountSignaturesJob", 3);
        for (String seldom : List.of("CollectFeedbackJob", "NightlyJob", LANE.getName())) {
            assertThat(dueTimes(seldom)).as(seldom).hasSize(1);
        }
        assertApart("CountSignaturesJob", Duration.ofMillis(500));
    }

    private void awaitRuns(String job, int times) {
        await(job).atMost(Duration.ofSeconds(30)).until(() -> dueTimes(job).size() >= times);
    }

    private void assertApart(String job, Duration interval) {
        var times = dueTimes(job);
        for (int i = 1; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - 1), times.get(i))).as(job).isGreaterThanOrEqualTo(interval);
        }
    }

    private List<Instant> dueTimes(String job) {
        return runs.stream().filter(run -> run.job().equals(job)).map(Run::due).toList();
    }
}
