package petitions.mailing.restore;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import petitions.platform.jobs.Sweep;

@Configuration(proxyBeanMethods = false)
class RestoreSchedule {

    @Bean
    Sweep lookForRestore() {
        return Sweep.every(
                Duration.ofMinutes(1), LookForRestoreJob.class, "Notices that the database was restored meanwhile.");
    }
}
