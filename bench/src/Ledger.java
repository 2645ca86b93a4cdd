import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the application's database says of its mailings. */
final class Ledger implements AutoCloseable {

    /** A mailing that has ended. */
    record Mailing(long id, Instant orderedAt, Instant finishedAt, long accepted) {

        double seconds() {
            return Duration.between(orderedAt, finishedAt).toNanos() / 1e9;
        }
    }

    /** A timer that fired. */
    record Timer(Instant due, Instant at) {}

    private static final Duration STILLNESS = Duration.ofMinutes(5);

    private static final Duration LATENESS = Duration.ofMinutes(1);

    private final Connection connection;

    private Ledger(Connection connection) {
        this.connection = connection;
    }

    static Ledger of(Application application) throws IOException, SQLException {
        return new Ledger(DriverManager.getConnection(url(application), "postgres", ""));
    }

    static String url(Application application) throws IOException {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(application.databasePort());
    }

    String show(String setting) throws SQLException {
        return ask("show " + setting, row -> row.getString(1)).get(0);
    }

    long lastMailing() throws SQLException {
        return number("select coalesce(max(id), 0) from mailing");
    }

    long accepted() throws SQLException {
        return number("select count(*) from delivery where fate = 'accepted'");
    }

    /**
     * Waits until every mailing that was ordered after another has ended.
     *
     * @return the largest; the others are notes to staff
     */
    Mailing awaitLargestAfter(long last) throws SQLException, InterruptedException {
        long until = System.nanoTime() + STILLNESS.toNanos();
        long decided = -1;
        while (!allEndedAfter(last)) {
            Thread.sleep(200);
            if (System.nanoTime() > until) {
                long now = number("select count(*) from delivery where mailing_id > " + last);
                if (now == decided) {
                    throw new IllegalStateException("The mailing stands still at %d; states: %s"
                            .formatted(now, ask("select state from mailing order by id", row -> row.getString(1))));
                }
                decided = now;
                until = System.nanoTime() + STILLNESS.toNanos();
            }
        }
        return ask(
                        """
                        select id, ordered_at, finished_at,
                               (select count(*) from delivery d where d.mailing_id = m.id and fate = 'accepted') as accepted
                        from mailing m where id > %d order by accepted desc limit 1
                        """.formatted(last),
                        row -> new Mailing(row.getLong(1), instant(row, 2), instant(row, 3), row.getLong(4)))
                .get(0);
    }

    /** Those of these timers that fired, as the engine wrote it down; waits a minute for the last. */
    List<Timer> awaitTimers(List<String> jobs) throws SQLException, InterruptedException {
        long until = System.nanoTime() + LATENESS.toNanos();
        while (waiting(jobs) > 0 && System.nanoTime() < until) {
            Thread.sleep(200);
        }
        return ask(
                "select job_duedate_, timestamp_ from act_hi_job_log where job_state_ = 2 and job_id_ in (%s)"
                        .formatted(quoted(jobs)),
                row -> new Timer(ofTheEngine(row, 1), ofTheEngine(row, 2)));
    }

    /** How many of these timers have not fired. */
    int waiting(List<String> jobs) throws SQLException {
        return (int) number("select count(*) from act_ru_job where id_ in (%s)".formatted(quoted(jobs)));
    }

    /** How often these timers fired, of which each may once. */
    long fired(List<String> jobs) throws SQLException {
        return number(
                "select count(*) from act_hi_job_log where job_state_ = 2 and job_id_ in (%s)".formatted(quoted(jobs)));
    }

    /** Waits a minute at most for so many mailings of a kind. */
    void awaitOrdered(String kind, long mailings) throws SQLException, InterruptedException {
        long until = System.nanoTime() + LATENESS.toNanos();
        while (ordered(kind) < mailings && System.nanoTime() < until) {
            Thread.sleep(200);
        }
    }

    /** Whether a mailing to signers is that was ordered after another. */
    boolean isUnderWayAfter(long last) throws SQLException {
        return number("select count(*) from mailing where finished_at is null and kind like 'signer-%' and id > " + last)
                > 0;
    }

    long ordered(String kind) throws SQLException {
        return number("select count(*) from mailing where kind = '%s'".formatted(kind));
    }

    private static String quoted(List<String> jobs) {
        return Stream.concat(Stream.of("none"), jobs.stream())
                .map(job -> "'" + job + "'")
                .collect(Collectors.joining(", "));
    }

    /** The engine writes the time of its JVM without a zone, and that is UTC. */
    private static Instant ofTheEngine(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private boolean allEndedAfter(long last) throws SQLException {
        return number("select count(*) from mailing where id > " + last) > 0
                && number("select count(*) from mailing where finished_at is null and id > " + last) == 0;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private long number(String question) throws SQLException {
        return ask(question, row -> row.getLong(1)).get(0);
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String question, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet rows = statement.executeQuery()) {
            var answers = new ArrayList<T>();
            while (rows.next()) {
                answers.add(reader.read(rows));
            }
            return answers;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
