package petitions.signature;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import petitions.platform.jobs.Sweep;

/** When signatures are counted. */
@Configuration(proxyBeanMethods = false)
class SignatureSchedule {

    @Bean
    Sweep countSignatures() {
        return Sweep.every(
                Duration.ofSeconds(5),
                CountSignaturesJob.class,
                "Adds newly confirmed signatures to their petitions' counts.");
    }
}
