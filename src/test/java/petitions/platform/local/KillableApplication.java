package petitions.platform.local;

import java.nio.file.Path;
import java.sql.DriverManager;

/** What a test kills: holds a data folder, runs its database, has written a row, and waits for its end. */
class KillableApplication {

    static final String READY = "The row is written.";

    public static void main(String[] folder) throws Exception {
        LocalDatabase database = LocalDatabase.start(DataFolder.hold(Path.of(folder[0])));
        try (var connection = DriverManager.getConnection(database.url(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('still here')");
            System.out.println(READY);
            statement.execute("select pg_sleep(3600)");
        }
    }
}
