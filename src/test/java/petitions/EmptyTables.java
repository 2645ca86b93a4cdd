package petitions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Nothing that one test wrote is there for the next, and the clock stands where it stood. */
class EmptyTables implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        var application = test.getApplicationContext();
        application.getBean(FrozenClock.class).set(FrozenClock.START);
        TestDatabase.empty(
                application.getBean(JdbcClient.class),
                "committee_meeting, petition, signature, debate, department, signing_pause, dissolution, mailing, delivery, delivery_deferral, suppression, suppression_event, relay_state restart identity");
    }
}
