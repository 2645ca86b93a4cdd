package petitions.mailing.delivery;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import petitions.mailing.delivery.CourseBroadcast.Notice;

/**
 * Hears what {@link CourseBroadcast} says on other nodes, over a connection that does nothing else. Without it, what was
 * changed elsewhere is seen with the next look into the database; so nothing depends on it, and it never keeps a node from
 * starting.
 */
@Component
class CourseReceiver implements SmartInitializingSingleton, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CourseReceiver.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** After so much silence the connection is asked whether it is still there. */
    private static final int SILENCE_MILLIS = 10_000;

    private static final int ANSWER_SECONDS = 5;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final OwnConnections connections;
    private final Halts halts;
    private final String self;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "mailing-course");
    private volatile Connection current;
    private Duration pause = FIRST_PAUSE;
    private boolean lost;

    CourseReceiver(DataSource pool, Halts halts, Node node) {
        this.connections = new OwnConnections(pool, "petitions mailing course");
        this.halts = halts;
        this.self = node.id().toString();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (connections.arePossible()) {
            thread.setDaemon(true);
            thread.start();
        } else {
            log.info(
                    "Changes to a mailing that are made on other nodes are heard of a little later: no own connection");
        }
    }

    private void run() {
        try {
            do {
                listen();
            } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (var connection = connections.open()) {
            current = connection;
            begin(connection);
            var postgres = connection.unwrap(PGConnection.class);
            while (closing.getCount() > 0) {
                hear(postgres.getNotifications(SILENCE_MILLIS), connection);
            }
        } catch (SQLException | RuntimeException failure) {
            if (closing.getCount() > 0) {
                tellLoss(failure);
            }
        }
    }

    /** What was said while nobody listened is not said again, so anything may have been changed. */
    private void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CourseBroadcast.CHANNEL);
        }
        halts.onEverything();
        if (lost) {
            log.info("Changes to a mailing that are made on other nodes are heard of at once again");
        }
        lost = false;
        pause = FIRST_PAUSE;
    }

    private void hear(PGNotification[] said, Connection connection) throws SQLException {
        if (said == null || said.length == 0) {
            if (!connection.isValid(ANSWER_SECONDS)) {
                throw new SQLException("The connection does not answer");
            }
            return;
        }
        for (PGNotification one : said) {
            hear(one.getParameter());
        }
    }

    private void hear(String text) {
        try {
            var notice = Notice.of(text);
            if (!notice.from().equals(self)) {
                halts.on(notice.mailing());
            }
        } catch (NumberFormatException unclear) {
            log.debug("Something was said that nobody understands", unclear);
            halts.onEverything();
        }
    }

    private void tellLoss(Exception failure) {
        if (!lost) {
            log.warn(
                    "Changes to a mailing that are made on other nodes are heard of a little later, until there is a connection ({})",
                    failure.getClass().getSimpleName());
        }
        lost = true;
        var twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** It waits in a read, which only the end of its connection ends. */
    @Override
    public void destroy() throws SQLException {
        closing.countDown();
        var open = current;
        if (open != null) {
            open.abort(Runnable::run);
        }
        Joining.insistently(thread, GOODBYE);
    }
}
