package petitions;

import static org.springframework.boot.test.context.SpringBootTest.UseMainMethod.WHEN_AVAILABLE;
import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole application in local mode: on a port, a database, a data folder and a mail catcher of its own, with a clock
 * that the test moves. Nothing happens in the background: the test runs the jobs that it is about. Classes that need
 * nothing beyond this share one application; with {@code @TestPropertySource} a class gets another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        useMainMethod = WHEN_AVAILABLE,
        properties = {
            "petitions.test=true",
            ApplicationTest.OWN_SCHEDULER,
            "petitions.background.enabled=false",
            "petitions.local.example=false",
            "petitions.local.staff-password=" + ApplicationTest.STAFF_PASSWORD,
        })
public @interface ApplicationTest {

    /** Quartz keeps one pool of connections for all schedulers of one name in this virtual machine. */
    String OWN_SCHEDULER = "spring.quartz.scheduler-name=petitions-${random.uuid}";

    String STAFF_PASSWORD = "only-for-the-tests-7";
}
