package petitions.mailing.delivery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import petitions.platform.jobs.ConnectionsHeld;
import petitions.platform.jobs.OnDemand;

/** The jobs that deliver mailings. {@link LaneKeeper} says when. */
@Configuration(proxyBeanMethods = false)
class DeliverySchedule {

    @Bean
    OnDemand mailingLanes(Lanes lanes) {
        return lanes.jobs();
    }

    /** The writer of the ledger, the pulse of the leases, and whoever wakes lanes; the lanes are Quartz's threads. */
    @Bean
    ConnectionsHeld mailingConnections() {
        return new ConnectionsHeld("the ledger of mailings", 3);
    }
}
