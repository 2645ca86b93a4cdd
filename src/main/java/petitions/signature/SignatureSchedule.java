package petitions.signature;

import java.time.Duration;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When signatures are counted. */
@Configuration
class SignatureSchedule {

    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    JobDetail countSignatures() {
        return JobBuilder.newJob(CountSignaturesJob.class)
                .withIdentity("countSignatures")
                .withDescription("Adds newly confirmed signatures to their petitions' counts")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger countSignaturesRegularly(JobDetail countSignatures) {
        return TriggerBuilder.newTrigger()
                .forJob(countSignatures)
                .withIdentity("countSignatures")
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInSeconds((int) EVERY.toSeconds())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
