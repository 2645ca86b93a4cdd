import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;

/** What else goes on while a mailing does: staff look at their tasks, and deadlines pass. */
record Meanwhile(TasklistProbe tasklist, DeadlineProbe deadlines) {

    Ledger.Mailing observe(Ledger ledger, long last, Round.Order order)
            throws IOException, InterruptedException, SQLException {
        ScheduledExecutorService looking = tasklist.start();
        try {
            order.give();
            deadlines.begin();
            return ledger.awaitLargestAfter(last);
        } finally {
            looking.shutdownNow();
        }
    }

    String summary() {
        return tasklist.summary() + ".\n" + deadlines.summary();
    }
}
