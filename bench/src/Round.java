import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What one mailing came to.
 *
 * @param seconds from its order to its end, as the application recorded them
 * @param lost readers whom no mail reached, by the sink's count
 * @param repeated mails that reached the sink and are not in the ledger
 */
record Round(long accepted, double seconds, double cpuMicrosPerMail, long bytesPerMail, long lost, long repeated) {

    /** Staff's work that makes the application order a mailing. */
    interface Order {
        void give() throws IOException, InterruptedException;
    }

    static Round of(
            Application application, Ledger ledger, SmtpSink sink, Meanwhile meanwhile, int readers, Order order)
            throws IOException, InterruptedException, SQLException {
        sink.restart();
        long last = ledger.lastMailing();
        long acceptedBefore = ledger.accepted();
        Duration cpuBefore = application.cpu();
        var mailing = meanwhile.observe(ledger, last, order);
        var cpu = application.cpu().minus(cpuBefore);
        long written = ledger.accepted() - acceptedBefore;
        long taken = sink.mails();
        long notes = written - mailing.accepted();
        meanwhile.deadlines().end(ledger, mailing);
        return new Round(
                mailing.accepted(),
                mailing.seconds(),
                cpu.toNanos() / 1e3 / mailing.accepted(),
                sink.bytesPerMail(),
                Math.max(0, readers + notes - taken),
                Math.max(0, taken - written));
    }

    double mailsPerSecond() {
        return accepted / seconds;
    }
}
