package petitions.platform.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

    private LocalDefaults() {}

    static void addTo(ConfigurableEnvironment environment) throws IOException {
        MutablePropertySources sources = environment.getPropertySources();
        for (PropertySource<?> source :
                new YamlPropertySourceLoader().load("local mode", new ClassPathResource("local-mode.yml"))) {
            sources.addAfter(ENVIRONMENT, source);
        }
        // a rehearsal empties the settings of a relay: the catcher stands before that
        sources.addFirst(mailCatcher(environment));
        sources.addAfter(ENVIRONMENT, secrets(environment));
    }

    private static PropertySource<?> mailCatcher(ConfigurableEnvironment environment) throws IOException {
        int wanted = environment.getProperty("petitions.local.smtp-port", Integer.class, 0);
        int port = wanted == 0 ? freePort() : wanted;
        return new MapPropertySource("mail catcher", Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", port));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static PropertySource<?> secrets(ConfigurableEnvironment environment) throws IOException {
        Path folder = Path.of(environment.getProperty("petitions.local.data-dir", "data"));
        Properties secrets = LocalSecrets.in(folder);
        return new PropertiesPropertySource("local secrets", secrets);
    }
}
