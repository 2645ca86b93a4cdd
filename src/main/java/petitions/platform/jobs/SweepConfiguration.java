package petitions.platform.jobs;

import java.util.function.Function;
import java.util.stream.Stream;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.quartz.QuartzProperties;
import org.springframework.boot.autoconfigure.quartz.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SweepConfiguration {

    /** Two of Quartz's own threads look for what is due and for nodes that died. */
    private static final int OF_QUARTZ_ITSELF = 2;

    /** Of those who are served at the same moment: most requests need one for milliseconds. */
    private static final int SERVED = 5;

    @Bean
    ConnectionsHeld quartzConnections(QuartzProperties quartz) {
        return new ConnectionsHeld(
                "background work",
                OF_QUARTZ_ITSELF + Integer.parseInt(quartz.getProperties().get("org.quartz.threadPool.threadCount")));
    }

    @Bean
    ConnectionsHeld webConnections() {
        return new ConnectionsHeld("people at the pages", SERVED);
    }

    /** Beside the jobs that are declared as Quartz's own beans; {@link SweepSchedule} says when the sweeps are due. */
    @Bean
    SchedulerFactoryBeanCustomizer sweepsAreScheduled(
            ObjectProvider<Sweep> sweeps,
            ObjectProvider<OnDemand> onDemand,
            ObjectProvider<JobDetail> details,
            SweepMeters meters,
            ObjectProvider<Trigger> triggers) {
        return factory -> {
            factory.setGlobalJobListeners(meters);
            factory.setJobDetails(Stream.of(
                            details.stream(),
                            sweeps.stream().map(Sweep::detail),
                            onDemand.stream().flatMap(jobs -> jobs.jobs().stream()))
                    .flatMap(Function.identity())
                    .toArray(JobDetail[]::new));
            factory.setTriggers(triggers.stream().toArray(Trigger[]::new));
        };
    }
}
