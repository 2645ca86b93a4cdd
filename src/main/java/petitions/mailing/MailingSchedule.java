package petitions.mailing;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mailings are looked after. */
@Configuration
class MailingSchedule {

    @Bean
    JobDetail deliverMailings() {
        return JobBuilder.newJob(DeliverMailingsJob.class)
                .withIdentity("deliverMailings")
                .withDescription("Delivers what is due of every mailing")
                .requestRecovery()
                .storeDurably()
                .build();
    }

    @Bean
    Trigger deliverMailingsRegularly(JobDetail deliverMailings) {
        return TriggerBuilder.newTrigger()
                .forJob(deliverMailings)
                .withIdentity("deliverMailings")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(1)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
