package petitions.mailing.delivery;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.lang.Nullable;

/**
 * Opens connections to the same database beside the pool. Whoever keeps one for good would otherwise take it from those
 * who share: a pool of two would be left with one, on which a transaction within another waits for itself.
 */
final class OwnConnections {

    private static final String LOGIN_SECONDS = "10";

    @Nullable
    private final HikariDataSource pool;

    private final String name;

    /** @param name as the database lists them */
    OwnConnections(DataSource pool, String name) {
        this.pool = pool instanceof HikariDataSource hikari ? hikari : null;
        this.name = name;
    }

    /** Whether it is known how the pool opens its own. */
    boolean arePossible() {
        return pool != null && pool.getJdbcUrl() != null;
    }

    /** Asks the pool each time how: its password may be changed. */
    Connection open() throws SQLException {
        var settings = new Properties();
        settings.putAll(pool.getDataSourceProperties());
        put(settings, "user", pool.getUsername());
        put(settings, "password", pool.getPassword());
        settings.setProperty("ApplicationName", name);
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("loginTimeout", LOGIN_SECONDS);
        return DriverManager.getConnection(pool.getJdbcUrl(), settings);
    }

    private static void put(Properties settings, String key, @Nullable String value) {
        if (value != null) {
            settings.setProperty(key, value);
        }
    }
}
