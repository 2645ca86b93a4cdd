package petitions.process.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.audit.Audit;

/** What application.yml cannot say about the engine. */
@Configuration
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin engineGuards(ApplicationContext context) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setExpressionManager(new GuardedExpressionManager(context));
                configuration.setCustomPreBPMNParseListeners(with(
                        configuration.getCustomPreBPMNParseListeners(),
                        List.of(new ScriptsRefused(), new PetitionOnTasks(), new OfferedToDepartments())));
            }
        };
    }

    @Bean
    ProcessEnginePlugin engineAudit(ObjectProvider<Audit> audit) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setCustomHistoryEventHandlers(
                        with(configuration.getCustomHistoryEventHandlers(), List.of(new OperationsAreRecorded(audit))));
            }
        };
    }

    @Bean
    ProcessEnginePlugin engineJobExecutor(JobExecutor jobExecutor) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setJobExecutorActivate(false);
                configuration.setJobExecutor(jobExecutor);
            }
        };
    }

    @Bean
    ModelDeployment modelDeployment(RepositoryService repository, JdbcClient jdbc, ApplicationContext application) {
        return new ModelDeployment(
                repository, application, new ModelNames(repository, jdbc, application), "bpmn", "petitions");
    }

    @Bean
    ProcessEnginePlugin refusals() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                var contexts = new RefusalsAreNormal();
                contexts.setProcessEngineConfiguration(configuration);
                configuration.setCommandContextFactory(contexts);
                configuration.setCustomPreCommandInterceptorsTxRequired(with(
                        configuration.getCustomPreCommandInterceptorsTxRequired(), List.of(new RefusedInOurWords())));
            }
        };
    }

    private static <T> List<T> with(List<T> listeners, List<T> more) {
        List<T> all = new ArrayList<>(listeners == null ? List.of() : listeners);
        all.addAll(more);
        return all;
    }
}
