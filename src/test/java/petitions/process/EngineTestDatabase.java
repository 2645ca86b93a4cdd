package petitions.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A database of its own for each application under test, on one PostgreSQL for the JVM. */
public class EngineTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String database = "engine_" + DATABASES.incrementAndGet();
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create database " + database);
        } catch (SQLException refused) {
            throw new IllegalStateException("The test database could not be created.", refused);
        }
        TestPropertyValues.of(
                        "spring.datasource.url=" + POSTGRES.getJdbcUrl("postgres", database),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=none",
                        "spring.mail.host=127.0.0.1",
                        "camunda.bpm.metrics.db-reporter-activate=false",
                        "petitions.background.enabled=false")
                .applyTo(context);
        ((GenericApplicationContext) context).registerBean(Clock.class, () -> Clock.systemUTC());
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException unavailable) {
            throw new UncheckedIOException("The test PostgreSQL did not start.", unavailable);
        }
    }
}
