package petitions.platform.startup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The settings of local mode. What the command line or the environment sets goes before them. */
final class LocalDefaults {

    private static final String ENVIRONMENT = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    /** Where nobody else can use the database, a node knows its own unfinished jobs again at once. */
    private static final PropertySource<?> ONLY_NODE = new MapPropertySource(
            "the only node", Map.of("spring.quartz.properties[org.quartz.scheduler.instanceId]", "local"));

    private LocalDefaults() {}

    static void addTo(ConfigurableEnvironment environment) throws IOException {
        MutablePropertySources sources = environment.getPropertySources();
        for (PropertySource<?> source :
                new YamlPropertySourceLoader().load("local mode", new ClassPathResource("local-mode.yml"))) {
            sources.addAfter(ENVIRONMENT, source);
        }
        if (environment.getProperty("petitions.local.database-url", "").isEmpty()) {
            sources.addAfter(ENVIRONMENT, ONLY_NODE);
        }
        // a rehearsal empties the settings of a relay: this one stands before that
        sources.addFirst(LocalRelay.of(environment));
        sources.addAfter(ENVIRONMENT, secrets(environment));
    }

    private static PropertySource<?> secrets(ConfigurableEnvironment environment) throws IOException {
        Path folder = Path.of(environment.getProperty("petitions.local.data-dir", "data"));
        Properties secrets = LocalSecrets.in(folder);
        return new PropertiesPropertySource("local secrets", secrets);
    }
}
