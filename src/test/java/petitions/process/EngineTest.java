package petitions.process;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The engine's part of the application in local mode, on a port and a database of its own; nothing runs in the background. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = EngineAlone.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "petitions.local.staff-password=" + EngineTest.PASSWORD)
@ContextConfiguration(initializers = EngineTestDatabase.class)
@ActiveProfiles("local")
public @interface EngineTest {

    String PASSWORD = "correct-horse-battery";
}
