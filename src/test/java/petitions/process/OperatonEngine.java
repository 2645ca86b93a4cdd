package petitions.process;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.operaton.bpm.engine.AuthorizationService;
import org.operaton.bpm.engine.HistoryService;
import org.operaton.bpm.engine.IdentityService;
import org.operaton.bpm.engine.ManagementService;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.RepositoryService;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.operaton.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import petitions.petition.PetitionId;

/**
 * Operaton's engine on the application's database, with all that {@code petitions.process} does bound to it in place of
 * Camunda's: delegates, forms, messages, and what listens to the domain. The domain itself is the application's own.
 */
class OperatonEngine implements AutoCloseable {

    /** What belongs to Camunda's web applications, to its threads, and to bringing models to it, is not needed here. */
    private static final String TAKEN_OVER =
            "petitions\\.process\\.(form\\.)?[A-Z]\\w*|.*\\.(EngineClock|DepartmentGroups)";

    private static final String LEFT_OUT = ".*\\.(EngineBackground|EngineHealth)";

    private final AnnotationConfigApplicationContext process = new AnnotationConfigApplicationContext();
    private final ApplicationListener<ApplicationEvent> passingOn = this::passOn;
    private final ApplicationEventMulticaster application;

    OperatonEngine(ConfigurableApplicationContext application) {
        process.setParent(application);
        process.setClassLoader(new RenamedEngine(application.getClassLoader()));
        process.register(Transactions.class);
        scan();
        engine();
        process.refresh();
        this.application = application.getBean(ApplicationEventMulticaster.class);
        hearEvents();
    }

    /** A life that is written against our engine, and lived in Operaton's. */
    @SuppressWarnings("unchecked")
    Consumer<PetitionId> life(Class<? extends Consumer<PetitionId>> life) throws ClassNotFoundException {
        for (var helper : List.of(Time.class, Office.class, EngineRoom.class)) {
            process.registerBean(process.getClassLoader().loadClass(helper.getName()));
        }
        return (Consumer<PetitionId>) process.getAutowireCapableBeanFactory()
                .createBean(process.getClassLoader().loadClass(life.getName()));
    }

    @Override
    public void close() {
        application.removeApplicationListener(passingOn);
        process.close();
    }

    private void scan() {
        var scanner = new ClassPathBeanDefinitionScanner(process);
        scanner.setResourceLoader(process);
        scanner.addExcludeFilter((type, all) -> {
            var name = type.getClassMetadata().getClassName();
            return !name.matches(TAKEN_OVER) || name.matches(LEFT_OUT);
        });
        scanner.scan("petitions.process");
    }

    private void engine() {
        process.registerBean(ProcessEngine.class, this::buildEngine);
        process.registerBean(RuntimeService.class, () -> built().getRuntimeService());
        process.registerBean(RepositoryService.class, () -> built().getRepositoryService());
        process.registerBean(TaskService.class, () -> built().getTaskService());
        process.registerBean(HistoryService.class, () -> built().getHistoryService());
        process.registerBean(ManagementService.class, () -> built().getManagementService());
        process.registerBean(AuthorizationService.class, () -> built().getAuthorizationService());
        process.registerBean(IdentityService.class, () -> built().getIdentityService());
    }

    private ProcessEngine built() {
        return process.getBean(ProcessEngine.class);
    }

    private ProcessEngine buildEngine() {
        var configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("operaton");
        configuration.setApplicationContext(process);
        configuration.setDataSource(process.getBean(DataSource.class));
        configuration.setTransactionManager(process.getBean(PlatformTransactionManager.class));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(true);
        configuration.getProcessEnginePlugins().addAll(guards());
        configuration
                .getProcessEnginePlugins()
                .addAll(process.getBeansOfType(ProcessEnginePlugin.class).values());
        return configuration.buildProcessEngine();
    }

    /** What holds for every model here, and how refusals are told, holds there too. */
    private List<ProcessEnginePlugin> guards() {
        try {
            var ours = process.getAutowireCapableBeanFactory()
                    .createBean(process.getClassLoader().loadClass("petitions.process.engine.EngineConfiguration"));
            return List.of(
                    ReflectionTestUtils.invokeMethod(ours, "engineGuards", process),
                    ReflectionTestUtils.invokeMethod(ours, "refusals"));
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** The domain's events are heard by what is bound to Operaton, and no more by what is bound to Camunda. */
    private void hearEvents() {
        application.removeApplicationListeners(listener -> listener instanceof ApplicationListenerMethodAdapter method
                && method.getListenerId().startsWith("petitions.process."));
        application.addApplicationListener(passingOn);
    }

    private void passOn(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?>) {
            process.getBean(ApplicationEventMulticaster.class).multicastEvent(event);
        }
    }

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}
}
