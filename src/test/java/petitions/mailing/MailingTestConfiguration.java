package petitions.mailing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import petitions.FrozenClock;
import petitions.TestDatabase;

/** What {@link MailingTest} starts. */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableConfigurationProperties(MailSettings.class)
@PropertySource("classpath:domain-test.properties")
@ComponentScan({"petitions.audit", "petitions.mailing"})
@Import(PostRoom.class)
class MailingTestConfiguration {

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(TestDatabase.fresh());
        pool.setUsername(TestDatabase.APPLICATION);
        return pool;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    FrozenClock clock() {
        return new FrozenClock();
    }

    @Bean
    ListedAudience audience() {
        return new ListedAudience();
    }
}
