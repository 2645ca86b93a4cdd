package petitions.process.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import petitions.platform.jobs.ConnectionsHeld;

/**
 * The executor of the engine's jobs. The starter's own starts by itself, before the application is ready for what its
 * jobs do; this one waits to be told.
 */
@Configuration
class JobExecutorConfiguration {

    @Bean
    ThreadPoolTaskExecutor camundaTaskExecutor(CamundaBpmProperties properties) {
        JobExecutionProperty jobs = properties.getJobExecution();
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("engine-job-");
        threads.setCorePoolSize(jobs.getCorePoolSize());
        threads.setMaxPoolSize(jobs.getMaxPoolSize());
        threads.setQueueCapacity(jobs.getQueueCapacity());
        return threads;
    }

    /** Beside its threads one looks for what is due. */
    @Bean
    ConnectionsHeld engineConnections(CamundaBpmProperties properties) {
        return new ConnectionsHeld(
                "the engine's jobs", properties.getJobExecution().getMaxPoolSize() + 1);
    }

    @Bean
    JobExecutor jobExecutor(ThreadPoolTaskExecutor camundaTaskExecutor, CamundaBpmProperties properties) {
        JobExecutionProperty jobs = properties.getJobExecution();
        SpringJobExecutor executor = new SpringJobExecutor();
        executor.setTaskExecutor(camundaTaskExecutor);
        executor.setLockTimeInMillis(jobs.getLockTimeInMillis());
        executor.setWaitTimeInMillis(jobs.getWaitTimeInMillis());
        executor.setMaxWait(jobs.getMaxWait());
        executor.setBackoffTimeInMillis(jobs.getBackoffTimeInMillis());
        executor.setMaxBackoff(jobs.getMaxBackoff());
        executor.setMaxJobsPerAcquisition(jobs.getMaxJobsPerAcquisition());
        return executor;
    }
}
