package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.ApplicationTest;
import petitions.TestDatabase;
import petitions.mailing.MailSettings;

@ApplicationTest
class LanesTests {

    @Autowired
    Lanes lanes;

    @Autowired
    MailSettings settings;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void letThemSleep() throws SchedulerException {
        scheduler.unscheduleJobs(
                List.copyOf(scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals("mailing lanes"))));
    }

    @Test
    void aLaneIsWokenAsAWholeOrNotAtAll() {
        TestDatabase.owner(jdbc)
                .sql("alter table qrtz_simple_triggers rename to qrtz_simple_triggers_away")
                .update();
        try {
            assertThatThrownBy(() -> lanes.wake(scheduler, settings.lanes())).isInstanceOf(SchedulerException.class);
        } finally {
            TestDatabase.owner(jdbc)
                    .sql("alter table qrtz_simple_triggers_away rename to qrtz_simple_triggers")
                    .update();
        }
        assertThat(triggers()).isZero();
    }

    @Test
    void asManyLanesAreWokenAsAreWantedAndNoneTwice() throws SchedulerException {
        lanes.wake(scheduler, 2);
        lanes.wake(scheduler, 2);
        assertThat(triggers()).isEqualTo(2);
        lanes.wake(scheduler, settings.lanes());
        assertThat(triggers()).isEqualTo(settings.lanes());
    }

    @Test
    void lanesThatADeadNodeHasNotGivenBackKeepNoOthersFromBeginning() throws SchedulerException {
        lanes.wake(scheduler, settings.lanes());
        jdbc.sql("update qrtz_triggers set trigger_state = 'COMPLETE' where trigger_name like 'wake %'")
                .update();
        lanes.wake(scheduler, settings.lanes());
        assertThat(triggers()).isEqualTo(2 * settings.lanes());
    }

    @Test
    void aLaneThatCouldNotBeginOnceIsTriedAgain() throws SchedulerException {
        lanes.wake(scheduler, 1);
        jdbc.sql("update qrtz_triggers set trigger_state = 'ERROR' where trigger_name like 'wake %'")
                .update();
        lanes.wake(scheduler, 1);
        assertThat(triggers()).isEqualTo(1);
        assertThat(jdbc.sql("select distinct trigger_state from qrtz_triggers where trigger_name like 'wake %'")
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
    }

    private int triggers() {
        return jdbc.sql("select count(*) from qrtz_triggers where trigger_name like 'wake %'")
                .query(Integer.class)
                .single();
    }
}
