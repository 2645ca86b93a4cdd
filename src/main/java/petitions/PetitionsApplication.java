package petitions;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import petitions.rehearsal.RehearsalMode;

@SpringBootApplication
@ConfigurationPropertiesScan
public class PetitionsApplication {

    /** The engine does its timer arithmetic in the JVM's zone: it is UTC, and London's dates are computed in code. */
    public static void main(String[] arguments) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        if (RehearsalMode.isWanted(arguments)) {
            System.exit(RehearsalMode.run(PetitionsApplication.class, arguments, System.out));
        }
        SpringApplication.run(PetitionsApplication.class, arguments);
    }
}
