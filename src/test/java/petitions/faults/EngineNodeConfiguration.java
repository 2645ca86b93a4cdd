package petitions.faults;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import petitions.TestDatabase;
import petitions.mailing.MailSettings;
import petitions.mailing.PostRoom;
import petitions.mailing.delivery.Hearing;

/** The mailing engine as an {@link EngineNode} runs it: on a database, a clock and an audience that others may share. */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableConfigurationProperties(MailSettings.class)
@PropertySource("classpath:domain-test.properties")
@ComponentScan(
        basePackages = {"petitions.audit", "petitions.mailing"},
        excludeFilters = @Filter(TestConfiguration.class))
@Import({PostRoom.class, Hearing.class})
class EngineNodeConfiguration {

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            @Value("${node.database}") String url,
            @Value("${node.connections:10}") int connections,
            @Value("${node.patience:2000}") long patience) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(TestDatabase.APPLICATION);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(patience);
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
}
