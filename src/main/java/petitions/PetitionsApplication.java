package petitions;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import petitions.audit.VerifyAuditMode;
import petitions.importing.ImportMode;
import petitions.process.migration.MigrateMode;
import petitions.rehearsal.RehearsalMode;

@SpringBootApplication
@ConfigurationPropertiesScan
public class PetitionsApplication {

    /**
     * The engine does its timer arithmetic in the JVM's zone: it is UTC, and London's dates are computed in code. Numbers
     * and words are Britain's, whatever language the machine speaks.
     */
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.UK);
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        if (RehearsalMode.isWanted(arguments)) {
            System.exit(RehearsalMode.run(PetitionsApplication.class, arguments, System.out));
        }
        if (ImportMode.isWanted(arguments)) {
            System.exit(ImportMode.run(PetitionsApplication.class, arguments, System.out));
        }
        if (VerifyAuditMode.isWanted(arguments)) {
            System.exit(VerifyAuditMode.run(PetitionsApplication.class, arguments, System.out));
        }
        if (MigrateMode.isWanted(arguments)) {
            System.exit(MigrateMode.run(PetitionsApplication.class, arguments, System.out));
        }
        SpringApplication.run(PetitionsApplication.class, arguments);
    }
}
