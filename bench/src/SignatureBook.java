import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What the application's database says of signatures. */
final class SignatureBook implements AutoCloseable {

    private static final int SECONDS_OF_PATIENCE = 300;

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    private SignatureBook(Connection connection) {
        this.connection = connection;
    }

    static SignatureBook of(Application application) throws IOException, SQLException {
        return new SignatureBook(DriverManager.getConnection(Ledger.url(application), "postgres", ""));
    }

    long signatures(long petition) throws SQLException {
        return number("select count(*) from signature where petition_id = " + petition);
    }

    List<Long> unconfirmed(long petition, int atMost) throws SQLException {
        return ask(
                "select id from signature where petition_id = %d and confirmed_at is null order by id limit %d"
                        .formatted(petition, atMost),
                row -> row.getLong(1));
    }

    /** From the confirmation that reached the threshold to the step of the process that it leads to. */
    long millisecondsUntilNoticed(long petition, int lacking) throws SQLException, InterruptedException {
        String step = "from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.id_"
                + " where p.business_key_ = '%d' and a.act_id_ = 'callActivity_governmentResponse'".formatted(petition);
        await("the process to hear of a threshold", "select count(*) %s".formatted(step), true);
        var noticed = ask("select a.start_time_ " + step, row -> row.getObject(1, LocalDateTime.class))
                .get(0)
                .toInstant(ZoneOffset.UTC);
        var reached = ask(
                        "select confirmed_at from signature where petition_id = %d and confirmed_at is not null order by 1 limit 1 offset %d"
                                .formatted(petition, lacking - 1),
                        row -> row.getObject(1, OffsetDateTime.class))
                .get(0)
                .toInstant();
        return ChronoUnit.MILLIS.between(reached, noticed);
    }

    /** Until everyone who signed has been written to. */
    void awaitLetters() throws SQLException, InterruptedException {
        await("letters", "select count(*) from delivery_deferral", false);
    }

    void awaitCounts() throws SQLException, InterruptedException {
        await(
                "the counts",
                "select count(*) from signature where confirmed_at is not null and not counted",
                false);
    }

    private void await(String what, String question, boolean some) throws SQLException, InterruptedException {
        long until = System.nanoTime() + SECONDS_OF_PATIENCE * 1_000_000_000L;
        while (number(question) > 0 != some) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Waited for %s in vain: %d.".formatted(what, number(question)));
            }
            Thread.sleep(100);
        }
    }

    private long number(String question) throws SQLException {
        return ask(question, row -> row.getLong(1)).get(0);
    }

    private <T> List<T> ask(String question, Reader<T> reader) throws SQLException {
        try (var statement = connection.prepareStatement(question);
                var rows = statement.executeQuery()) {
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
