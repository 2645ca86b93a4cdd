package petitions;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import petitions.mailing.MailSettings;
import petitions.parliament.CommitteeSettings;
import petitions.parliament.Debates;
import petitions.parliament.Departments;
import petitions.parliament.Responses;
import petitions.petition.DeadlineSettings;
import petitions.petition.ModerationSettings;
import petitions.petition.Petitions;
import petitions.petition.SupportSettings;
import petitions.petition.Thresholds;
import petitions.platform.words.Vocabulary;
import petitions.signature.AreaSettings;
import petitions.signature.RetentionSettings;
import petitions.signature.Signatures;
import petitions.signature.SigningSettings;
import petitions.signature.StartingSettings;

/** What {@link DomainTest} starts. */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableConfigurationProperties({
    Thresholds.class,
    DeadlineSettings.class,
    CommitteeSettings.class,
    ModerationSettings.class,
    SupportSettings.class,
    SigningSettings.class,
    RetentionSettings.class,
    StartingSettings.class,
    AreaSettings.class,
    MailSettings.class
})
@PropertySource("classpath:domain-test.properties")
@ComponentScan({
    "petitions.audit",
    "petitions.petition",
    "petitions.signature",
    "petitions.parliament",
    "petitions.timeline",
    "petitions.mailing",
    "petitions.correspondence"
})
class DomainConfiguration {

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
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    Vocabulary vocabulary() {
        return new Vocabulary();
    }

    @Bean
    FrozenClock clock() {
        return new FrozenClock();
    }

    @Bean
    Given given(
            Petitions petitions, Signatures signatures, Departments departments, Responses responses, Debates debates) {
        return new Given(petitions, signatures, departments, responses, debates);
    }
}
