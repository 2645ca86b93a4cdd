import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How mailings are usually built: a row for each mail, workers that lock one, render it, send it over a connection of
 * its own with JavaMail as it comes, and delete the row in the same transaction.
 */
final class JobPerMail {

    private static final int WORKERS = 8;
    private static final int WARM_UP = 100;

    private final String database;
    private final Letter letter;
    private final Session session;

    JobPerMail(String database, Letter letter, int relayPort) {
        this.database = database;
        this.letter = letter;
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(relayPort));
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "60000");
        properties.put("mail.smtp.writetimeout", "60000");
        this.session = Session.getInstance(properties);
    }

    /** @return seconds */
    double send(int mails) throws SQLException, InterruptedException, ExecutionException {
        drain(WARM_UP);
        return drain(mails);
    }

    private double drain(int mails) throws SQLException, InterruptedException, ExecutionException {
        enqueue(mails);
        var workers = Executors.newFixedThreadPool(WORKERS);
        try {
            long before = System.nanoTime();
            var working = new ArrayList<Future<Void>>();
            for (int i = 0; i < WORKERS; i++) {
                Callable<Void> worker = this::work;
                working.add(workers.submit(worker));
            }
            for (var worker : working) {
                worker.get();
            }
            return (System.nanoTime() - before) / 1e9;
        } finally {
            workers.shutdownNow();
        }
    }

    private void enqueue(int mails) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_job"
                    + " (id bigint generated always as identity primary key, name text, email text)");
            statement.execute("insert into bench_job (name, email)"
                    + " select 'Zoë O''Neill ' || n, 'signer' || n || '@example.org' from generate_series(1, %d) n"
                            .formatted(mails));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze bench_job");
        }
    }

    private Void work() throws SQLException, MessagingException {
        try (var connection = connect()) {
            boolean sent;
            do {
                sent = sendOne(connection);
                connection.commit();
            } while (sent);
            return null;
        }
    }

    private boolean sendOne(Connection connection) throws SQLException, MessagingException {
        try (var take = connection.prepareStatement(
                        "select id, name, email from bench_job order by id limit 1 for update skip locked");
                var delete = connection.prepareStatement("delete from bench_job where id = ?");
                var job = take.executeQuery()) {
            if (!job.next()) {
                return false;
            }
            long id = job.getLong(1);
            Transport.send(letter.to(job.getString(2), id).message(session, job.getString(3)));
            delete.setLong(1, id);
            delete.executeUpdate();
            return true;
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(database, "postgres", "");
        connection.setAutoCommit(false);
        return connection;
    }
}
