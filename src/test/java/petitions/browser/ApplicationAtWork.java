package petitions.browser;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.quartz.SchedulerException;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import petitions.platform.jobs.BackgroundWork;
import petitions.platform.time.MovableClock;
import petitions.process.EngineBackground;

/**
 * Lets the application work in the background only while a class needs it: the engine has one clock for the whole JVM,
 * which other applications of other tests move too.
 */
class ApplicationAtWork implements BeforeAllCallback, AfterAllCallback {

    private static final Namespace OURS = Namespace.create(ApplicationAtWork.class);

    @Override
    public void beforeAll(ExtensionContext test) throws SchedulerException {
        var application = SpringExtension.getApplicationContext(test);
        application.getBean(MovableClock.class).advance(leftAt(test, application));
        var engine = application.getBean(EngineBackground.class);
        if (!engine.isRunning()) {
            engine.start();
        }
        application.getBean(BackgroundWork.class).start();
    }

    @Override
    public void afterAll(ExtensionContext test) throws SchedulerException {
        var application = SpringExtension.getApplicationContext(test);
        application.getBean(EngineBackground.class).stop();
        application.getBean(BackgroundWork.class).pause();
        var clock = application.getBean(MovableClock.class);
        test.getRoot().getStore(OURS).put(application, clock.offset());
        clock.reset();
    }

    private static Duration leftAt(ExtensionContext test, ApplicationContext application) {
        return test.getRoot().getStore(OURS).getOrDefault(application, Duration.class, Duration.ZERO);
    }
}
