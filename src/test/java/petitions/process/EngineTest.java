package petitions.process;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import petitions.ApplicationTest;

/** The whole application in local mode, on a port and a database of its own; nothing runs in the background. */
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
public @interface EngineTest {

    String PASSWORD = ApplicationTest.STAFF_PASSWORD;
}
