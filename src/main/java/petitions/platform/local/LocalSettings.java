package petitions.platform.local;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The zero-configuration start.
 *
 * @param dataDir the folder that holds the database, the caught mails and the generated secrets
 * @param databaseUrl a PostgreSQL to use in place of the embedded one, user and password included; usually none
 */
@ConfigurationProperties("petitions.local")
record LocalSettings(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("") String databaseUrl) {

    LocalSettings {
        dataDir = dataDir.toAbsolutePath().normalize();
    }
}
