package petitions.faults;

import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.PetitionsApplication;
import petitions.platform.jobs.Sweep;

/** A sweep that is due at an hour of the day, in an application that has it beside its own. */
@TestConfiguration(proxyBeanMethods = false)
class NightlySweep {

    @DisallowConcurrentExecution
    static class NightlyJob implements Job {

        @Override
        public void execute(JobExecutionContext context) {}
    }

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {PetitionsApplication.class, NightlySweep.class}, arguments);
    }

    @Bean
    Sweep nightly() {
        return Sweep.at("0 30 3 * * ?", NightlyJob.class, "Is due at night.");
    }

    /** As if nothing had been swept for so long, and all had been due since. */
    static void sleepThrough(Duration time, JdbcClient database) {
        database.sql("""
                        update qrtz_triggers
                        set prev_fire_time = -1,
                            next_fire_time = cast(extract(epoch from now()) * 1000 as bigint) - :time
                        """).param("time", time.toMillis()).update();
    }
}
