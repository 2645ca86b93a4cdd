package petitions.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.TestPropertySource;
import petitions.ApplicationTest;

/**
 * The whole application at work, timers and mail included, as staff see it in Chromium. Skipped where Debian's Chromium
 * is not installed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ChromiumIsInstalled.class)
@ApplicationTest
@TestPropertySource(properties = {"petitions.background.enabled=true", "camunda.bpm.job-execution.max-wait=300"})
@ExtendWith({ApplicationAtWork.class, Evidence.class})
@interface BrowserTest {}
