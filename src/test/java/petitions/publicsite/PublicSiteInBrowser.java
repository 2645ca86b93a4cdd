package petitions.publicsite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import petitions.browser.ChromiumIsInstalled;

/** The public's pages on a port, protected as they are at work, for Chromium to look at. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumIsInstalled.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = {PublicSiteTest.DomainAndPages.class, PublicSiteInBrowser.FrontDoor.class},
        properties = {
            "petitions.test=true",
            "petitions.signing.per-block=" + PublicSiteInBrowser.PER_BLOCK,
            "petitions.signing.period=24h",
            "petitions.public-url=https://petitions.example",
            "camunda.bpm.enabled=false",
            "spring.flyway.enabled=false",
            "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration",
        })
@interface PublicSiteInBrowser {

    int PER_BLOCK = 200;

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"petitions.platform.pages", "petitions.platform.security"})
    @Import(Tour.class)
    class FrontDoor {}
}
