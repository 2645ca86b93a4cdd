package petitions.process;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The engine with its guards and accounts, and the pages' security, without the modules that they serve. */
@SpringBootApplication(
        scanBasePackages = {
            "petitions.process.engine",
            "petitions.process.access",
            "petitions.process.webapps",
            "petitions.platform.security"
        })
@Import({EngineBackground.class, Intruder.class})
class EngineAlone {}
