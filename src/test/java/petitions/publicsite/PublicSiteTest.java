package petitions.publicsite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import petitions.TestDatabase;

/**
 * The public's pages on the domain alone, with a database of its own and a clock that the test moves. No process runs: it
 * would insist on its own pace, and the pages know none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = PublicSiteTest.DomainAndPages.class,
        properties = {
            "petitions.test=true",
            "petitions.public-url=https://petitions.example",
            "camunda.bpm.enabled=false",
            "spring.flyway.enabled=false",
            "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration",
        })
@interface PublicSiteTest {

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "petitions.audit",
                "petitions.platform.database",
                "petitions.platform.time",
                "petitions.platform.words",
                "petitions.petition",
                "petitions.signature",
                "petitions.parliament",
                "petitions.mailing",
                "petitions.correspondence",
                "petitions.timeline",
                "petitions.publicsite"
            },
            excludeFilters = @Filter(TestConfiguration.class))
    @ConfigurationPropertiesScan({
        "petitions.platform.security",
        "petitions.petition",
        "petitions.signature",
        "petitions.parliament",
        "petitions.mailing",
        "petitions.publicsite"
    })
    @Import(Chronicle.class)
    class DomainAndPages {

        @Bean
        DataSource database(@Value("${petitions.local.database-url}") String url) {
            return new CountedStatements(TestDatabase.dataSource(url));
        }
    }
}
