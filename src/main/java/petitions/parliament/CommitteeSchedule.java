package petitions.parliament;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import petitions.platform.jobs.Sweep;

/** When agendas are looked after. */
@Configuration(proxyBeanMethods = false)
class CommitteeSchedule {

    @Bean
    Sweep closeAgenda() {
        return Sweep.every(
                Duration.ofMinutes(1),
                CloseAgendaJob.class,
                "Closes the agenda of the Committee's next meeting when its time has come.");
    }
}
