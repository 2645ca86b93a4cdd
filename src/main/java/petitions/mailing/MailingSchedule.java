package petitions.mailing;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import petitions.platform.jobs.Sweep;

/** When mailings are looked after. */
@Configuration(proxyBeanMethods = false)
class MailingSchedule {

    @Bean
    Sweep deliverMailings() {
        return Sweep.every(Duration.ofSeconds(1), DeliverMailingsJob.class, "Delivers what is due of every mailing.");
    }
}
