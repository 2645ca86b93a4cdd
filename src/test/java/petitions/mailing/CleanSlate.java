package petitions.mailing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import petitions.FrozenClock;
import petitions.TestDatabase;

/** Nothing of one test is there for the next. Numbers go on: a node remembers mailings by theirs. */
class CleanSlate implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        var application = test.getApplicationContext();
        application.getBean(FrozenClock.class).set(FrozenClock.START);
        application.getBean(ScriptedRelay.class).reset();
        application.getBean(ListedAudience.class).clear();
        TestDatabase.empty(
                application.getBean(JdbcClient.class),
                "mailing, delivery, delivery_deferral, suppression, suppression_event, relay_state, feedback_dropped");
    }
}
