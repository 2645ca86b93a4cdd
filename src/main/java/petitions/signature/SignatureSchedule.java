package petitions.signature;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import petitions.platform.jobs.ConnectionsHeld;
import petitions.platform.jobs.Sweep;

/** When signatures are counted. */
@Configuration(proxyBeanMethods = false)
class SignatureSchedule {

    @Bean
    ConnectionsHeld signingConnections() {
        return new ConnectionsHeld("those who sign", SigningDesk.HANDS);
    }

    @Bean
    Sweep countSignatures() {
        return Sweep.every(
                Duration.ofMillis(500),
                CountSignaturesJob.class,
                "Adds newly confirmed signatures to their petitions' counts.");
    }

    @Bean
    Sweep verifyCounts() {
        return Sweep.at(
                "0 30 3 * * ?",
                VerifyCountsJob.class,
                "Counts every signature again, and says what differs from what is stored.");
    }

    @Bean
    Sweep anonymiseSignatures() {
        return Sweep.every(
                Duration.ofMinutes(5),
                AnonymiseSignaturesJob.class,
                "Forgets who signed, once the time is over for which that is known.");
    }
}
