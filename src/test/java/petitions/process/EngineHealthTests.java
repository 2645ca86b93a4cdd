package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import petitions.ApplicationTest;

@ApplicationTest
class EngineHealthTests {

    private final JobExecutor resting = new DefaultJobExecutor();

    @Test
    void aNodeThatOnlyServesPeopleIsWell(@Autowired HealthEndpoint health) {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.healthForPath("jobExecutor").getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aNodeWhoseEngineHasStoppedIsIll() {
        var threads = new ThreadPoolTaskExecutor();
        threads.initialize();
        var health = new EngineHealth(new EngineBackground(resting, threads, true)).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    }
}
