package petitions.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.TestDatabase;

class LocalClockTests {

    private final DataSource database = TestDatabase.dataSource(TestDatabase.fresh());
    private final PlatformTransactionManager transactions = new DataSourceTransactionManager(database);

    static class Listener {

        private final List<ClockMoved> heard = new ArrayList<>();

        @EventListener
        void on(ClockMoved moved) {
            heard.add(moved);
        }
    }

    @Test
    void theOffsetOutlivesARestart() {
        try (var first = start()) {
            first.getBean(MovableClock.class).advance(Duration.ofDays(3));
            first.getBean(MovableClock.class).advance(Duration.ofDays(4));
        }
        try (var second = start()) {
            assertThat(second.getBean(MovableClock.class).offset()).isEqualTo(Duration.ofDays(7));
        }
    }

    @Test
    void theOffsetStaysThoughTheTransactionAroundTheMoveIsRolledBack() {
        try (var application = start()) {
            new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                application.getBean(MovableClock.class).advance(Duration.ofHours(5));
                transaction.setRollbackOnly();
            });
            assertThat(new LocalClockRow(JdbcClient.create(database), transactions).offset())
                    .isEqualTo(application.getBean(MovableClock.class).offset())
                    .isEqualTo(Duration.ofHours(5));
        }
    }

    @Test
    void aMoveIsAnEvent() {
        try (var application = start()) {
            application.getBean(MovableClock.class).advance(Duration.ofHours(2));
            assertThat(application.getBean(Listener.class).heard).containsExactly(new ClockMoved(Duration.ofHours(2)));
        }
    }

    private AnnotationConfigApplicationContext start() {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().setActiveProfiles("local");
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.register(ClockConfiguration.class, Listener.class);
        context.refresh();
        return context;
    }
}
