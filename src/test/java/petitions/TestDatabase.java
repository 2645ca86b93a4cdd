package petitions;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/**
 * One PostgreSQL for the JVM that runs the tests. Every caller gets a database of its own, to which all migrations have
 * been applied: they run once, and the others are copies.
 */
public final class TestDatabase {

    /** Who the application is there. */
    public static final String APPLICATION = "petitions";

    private static final String OWNER = "petitions_owner";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /** The JDBC URL of a new, migrated, empty database; no password. */
    public static String fresh() {
        return create("petitions_template");
    }

    /** As it comes back from a backup; nobody may be connected to the one that is copied. */
    public static String restored(String url) {
        return create(url.substring(url.lastIndexOf('/') + 1));
    }

    /** The JDBC URL of a new database without any table. */
    public static String withoutTables() {
        return create("template1");
    }

    /** What the application's role may do there. */
    public static DataSource dataSource(String url) {
        return as(APPLICATION, url);
    }

    /** The same database to somebody who may do everything. */
    public static JdbcClient owner(JdbcClient database) {
        return JdbcClient.create(ownerOf(database));
    }

    public static DataSource ownerOf(DataSource database) {
        return ownerOf(JdbcClient.create(database));
    }

    private static DataSource ownerOf(JdbcClient database) {
        return SERVER.getDatabase(
                "postgres",
                database.sql("select current_database()").query(String.class).single());
    }

    public static DataSource as(String role, String url) {
        return SERVER.getDatabase(role, url.substring(url.lastIndexOf('/') + 1));
    }

    /**
     * Empties these tables and those that refer to them, also what the database lets nobody empty.
     *
     * @param tables followed by {@code restart identity}, where they are to number their rows from 1 again
     */
    public static void empty(JdbcClient database, String tables) {
        owner(database).sql("""
                        do $$ begin
                            set local session_replication_role = replica;
                            truncate %s cascade;
                        end $$
                        """.formatted(tables)).update();
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // Spring keeps 32 applications with up to 30 connections each
                    .setServerConfig("max_connections", "1000")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .start();
            // closed after the applications that use it
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            makeRoles(server.getPostgresDatabase());
            execute(server, "create database petitions_template owner " + OWNER);
            migrate(server.getDatabase(OWNER, "petitions_template"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As docs/operations.md has it: nobody who migrates, works or reports is a superuser. */
    public static void makeRoles(DataSource server) {
        var database = JdbcClient.create(server);
        for (String role : List.of(OWNER, APPLICATION, "petitions_reporting")) {
            database.sql("create role %s login nosuperuser".formatted(role)).update();
        }
    }

    /** Applies all migrations. */
    public static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(javaMigrations())
                .placeholders(Map.of("application-role", APPLICATION, "reporting-role", "petitions_reporting"))
                .load()
                .migrate();
    }

    private static JavaMigration[] javaMigrations() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        return scanner.findCandidateComponents("petitions").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, null))
                .map(type -> (JavaMigration) BeanUtils.instantiateClass(type))
                .toArray(JavaMigration[]::new);
    }

    private static String create(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        execute(SERVER, "create database %s template %s".formatted(name, template));
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(SERVER.getPort(), name);
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
