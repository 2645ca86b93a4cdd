package petitions.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import petitions.platform.jobs.Sweep;

/** What the audit does by itself. */
@Configuration(proxyBeanMethods = false)
class AuditSchedule {

    @Bean
    Sweep logAuditHead() {
        return Sweep.at(
                "0 45 3 * * ?", LogAuditHeadJob.class, "Writes the head of the audit into the log, as a witness.");
    }
}
