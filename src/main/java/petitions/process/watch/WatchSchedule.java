package petitions.process.watch;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import petitions.platform.jobs.Sweep;

/** When it is looked for what failed. */
@Configuration(proxyBeanMethods = false)
class WatchSchedule {

    @Bean
    Sweep reportFailures() {
        return Sweep.every(
                Duration.ofMinutes(1),
                ReportFailuresJob.class,
                "Tells staff by mail of steps that failed for good, once of all that failed in the same way.");
    }
}
