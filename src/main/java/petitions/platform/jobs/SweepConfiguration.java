package petitions.platform.jobs;

import java.util.function.Function;
import java.util.stream.Stream;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.quartz.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SweepConfiguration {

    /** Beside the jobs that are declared as Quartz's own beans; {@link SweepSchedule} says when the sweeps are due. */
    @Bean
    SchedulerFactoryBeanCustomizer sweepsAreScheduled(
            ObjectProvider<Sweep> sweeps,
            ObjectProvider<OnDemand> onDemand,
            ObjectProvider<JobDetail> details,
            ObjectProvider<Trigger> triggers) {
        return factory -> {
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
