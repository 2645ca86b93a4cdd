package petitions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives each application that an {@link ApplicationTest} starts a database and a data folder of its own. */
class TestEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("petitions.test", Boolean.class, false)) {
            return;
        }
        Map<String, Object> own = new HashMap<>();
        own.put("petitions.local.data-dir", "target/test-data/" + UUID.randomUUID());
        if (!environment.containsProperty("petitions.local.database-url")) {
            own.put("petitions.local.database-url", TestDatabase.fresh());
        }
        // what an address may sign is remembered from one test to the next, whose clock begins anew
        own.put("petitions.signing.per-address", 10_000);
        environment.getPropertySources().addFirst(new MapPropertySource("the test's own", own));
    }
}
