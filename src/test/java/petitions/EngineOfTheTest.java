package petitions;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import petitions.platform.time.ClockMoved;
import petitions.platform.time.MovableClock;

/**
 * The engine keeps two things for the whole JVM: which engine its web applications use, and what time it is. Where
 * several applications live in one JVM, as in these tests, both become those of the test that runs next.
 */
class EngineOfTheTest implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        if (!test.hasApplicationContext()) {
            return;
        }
        var application = test.getApplicationContext();
        application.getBeanProvider(ProcessEngine.class).ifAvailable(ProcessEngines::registerProcessEngine);
        application
                .getBeanProvider(MovableClock.class)
                .ifAvailable(clock -> application.publishEvent(new ClockMoved(clock.offset())));
    }
}
