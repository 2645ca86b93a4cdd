package petitions.mailing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import petitions.FrozenClock;

/** Nothing of one test is there for the next. */
class CleanSlate implements TestExecutionListener {

    /** Also what the database lets nobody empty. Numbers go on: a node remembers mailings by theirs. */
    private static final String WITHOUT_A_TRACE = """
            do $$ begin
                set local session_replication_role = replica;
                truncate mailing, suppression, suppression_event, relay_state, feedback_dropped cascade;
            end $$
            """;

    @Override
    public void beforeTestMethod(TestContext test) {
        var application = test.getApplicationContext();
        application.getBean(FrozenClock.class).set(FrozenClock.START);
        application.getBean(ScriptedRelay.class).reset();
        application.getBean(ListedAudience.class).clear();
        application.getBean(JdbcClient.class).sql(WITHOUT_A_TRACE).update();
    }
}
