package petitions.mailing.delivery;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import petitions.platform.jobs.OnDemand;
import petitions.platform.jobs.Sweep;

/** When mailings are looked after. */
@Configuration(proxyBeanMethods = false)
class DeliverySchedule {

    @Bean
    Sweep dispatchMailings() {
        return Sweep.every(Duration.ofSeconds(1), DispatchMailingsJob.class, "Wakes the lanes when a mail is due.");
    }

    @Bean
    OnDemand mailingLanes(Lanes lanes) {
        return lanes.jobs();
    }
}
