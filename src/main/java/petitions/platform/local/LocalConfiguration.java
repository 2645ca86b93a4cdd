package petitions.platform.local;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.lang.Nullable;

/** What a machine with nothing but a JDK lacks. The DataSource depends on the database, so it is closed after it. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalConfiguration {

    @Bean
    DataFolder dataFolder(LocalSettings settings) throws IOException {
        return DataFolder.hold(settings.dataDir());
    }

    @Bean
    @ConditionalOnExpression("environment.getProperty('petitions.local.database-url', '').isEmpty()")
    LocalDatabase localDatabase(DataFolder folder) throws IOException, InterruptedException {
        return LocalDatabase.start(folder);
    }

    @Bean
    DataFolderHealth dataFolderHealthIndicator(DataFolder folder) {
        return new DataFolderHealth(folder);
    }

    @Bean
    LocalConnection localConnection(LocalSettings settings, @Nullable LocalDatabase embedded) {
        String url = embedded == null ? settings.databaseUrl() : embedded.url();
        return namesUser(url) ? LocalConnection.asNamedIn(url) : LocalConnection.toTrusting(url);
    }

    private static boolean namesUser(String url) {
        return url.contains("?user=") || url.contains("&user=");
    }

    @Bean
    JdbcConnectionDetails connectionOfTheApplication(LocalConnection local) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return local.url();
            }

            @Override
            public String getUsername() {
                return local.application();
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }

    @Bean
    FlywayConnectionDetails connectionOfTheOwner(LocalConnection local) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return local.url();
            }

            @Override
            public String getUsername() {
                return LocalRoles.OWNER;
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }

    /** A server that trusts whoever reaches it over loopback, or one whose address says who we are. */
    record LocalConnection(String url, String application) {

        static LocalConnection toTrusting(String url) {
            LocalRoles.makeIn(url);
            return new LocalConnection(url, LocalRoles.APPLICATION);
        }

        static LocalConnection asNamedIn(String url) {
            return new LocalConnection(url, LocalRoles.OWNER);
        }
    }
}
