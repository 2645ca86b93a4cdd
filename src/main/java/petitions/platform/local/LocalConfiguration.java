package petitions.platform.local;

import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
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
    JdbcConnectionDetails localConnection(LocalSettings settings, @Nullable LocalDatabase embedded) {
        return new LocalConnection(embedded == null ? settings.databaseUrl() : embedded.url());
    }

    /** The embedded server trusts whoever reaches it over loopback. */
    private record LocalConnection(String getJdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
