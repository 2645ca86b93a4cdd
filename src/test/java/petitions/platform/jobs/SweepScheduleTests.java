package petitions.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.TestDatabase;

@ApplicationTest
class SweepScheduleTests {

    private static final TriggerKey COUNTING = TriggerKey.triggerKey("CountSignaturesJob");

    @Autowired
    Scheduler scheduler;

    @Autowired
    SweepSchedule schedule;

    @Autowired
    JdbcClient database;

    @AfterEach
    void asBefore() {
        schedule.afterSingletonsInstantiated();
    }

    @Test
    void aSweepThatIsOverdueAtTheStartStaysSo() throws Exception {
        var longAgo = 1_000_000_000_000L;
        set("next_fire_time = " + longAgo);
        schedule.afterSingletonsInstantiated();
        assertThat(scheduler.getTrigger(COUNTING).getNextFireTime()).hasTime(longAgo);
        scheduler.unscheduleJob(COUNTING);
    }

    @Test
    void aSweepWithANewRhythmFollowsIt() throws Exception {
        var job = scheduler.getJobDetail(scheduler.getTrigger(COUNTING).getJobKey());
        var nightly = Sweep.at("0 0 3 * * ?", job.getJobClass(), "Counts at night.");
        scheduler.rescheduleJob(COUNTING, nightly.trigger());
        assertThat(scheduler.getTrigger(COUNTING)).isInstanceOf(CronTrigger.class);
        schedule.afterSingletonsInstantiated();
        assertThat(scheduler.getTrigger(COUNTING)).isNotInstanceOf(CronTrigger.class);
    }

    @Test
    void aSweepThatANodeCouldNotRunIsMended() throws Exception {
        set("trigger_state = 'ERROR'");
        assertThat(scheduler.getTriggerState(COUNTING)).isEqualTo(TriggerState.ERROR);
        schedule.afterSingletonsInstantiated();
        assertThat(scheduler.getTriggerState(COUNTING)).isEqualTo(TriggerState.NORMAL);
    }

    @Test
    void aSweepIsScheduledAsAWholeOrNotAtAll() throws Exception {
        scheduler.unscheduleJob(COUNTING);
        TestDatabase.owner(database)
                .sql(
                        "alter table qrtz_simple_triggers add constraint full_disk check (trigger_name <> 'CountSignaturesJob')")
                .update();
        try {
            assertThatThrownBy(schedule::afterSingletonsInstantiated).isInstanceOf(IllegalStateException.class);
        } finally {
            TestDatabase.owner(database)
                    .sql("alter table qrtz_simple_triggers drop constraint full_disk")
                    .update();
        }
        assertThat(database.sql("select count(*) from qrtz_triggers where trigger_name = 'CountSignaturesJob'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void set(String what) {
        database.sql("update qrtz_triggers set %s where trigger_name = 'CountSignaturesJob'".formatted(what))
                .update();
    }
}
