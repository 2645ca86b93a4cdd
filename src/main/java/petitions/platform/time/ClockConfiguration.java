package petitions.platform.time;

import java.time.Clock;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Profile("!local")
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Profile("local")
    @DependsOnDatabaseInitialization
    MovableClock movableClock(
            JdbcClient jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        var row = new LocalClockRow(jdbc, transactions);
        return new MovableClock(Clock.systemUTC(), row.offset(), offset -> {
            row.store(offset);
            events.publishEvent(new ClockMoved(offset));
        });
    }
}
