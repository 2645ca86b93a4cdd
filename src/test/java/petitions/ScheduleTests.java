package petitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ScheduleTests {

    @Autowired
    Scheduler scheduler;

    @Test
    void everyJobHasAPurposeAndATriggerUnlessAnotherJobStartsIt() throws SchedulerException {
        var jobs = scheduler.getJobKeys(GroupMatcher.anyGroup());
        assertThat(jobs).isNotEmpty();
        for (var key : jobs) {
            var job = scheduler.getJobDetail(key);
            assertThat(job.getDescription()).as("purpose of %s", key).endsWith(".");
            assertThat(job.requestsRecovery()
                            || !scheduler.getTriggersOfJob(key).isEmpty())
                    .as("trigger of %s", key)
                    .isTrue();
            assertThat(job.isConcurrentExecutionDisallowed())
                    .as("%s runs on one node at a time", key)
                    .isTrue();
        }
    }

    @Test
    void theStoreIsSharedByEveryNode() throws SchedulerException {
        assertThat(scheduler.getMetaData().isJobStoreClustered()).isTrue();
        assertThat(scheduler.getMetaData().isJobStoreSupportsPersistence()).isTrue();
    }
}
