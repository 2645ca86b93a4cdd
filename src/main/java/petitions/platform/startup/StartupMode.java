package petitions.platform.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import petitions.platform.CannotStart;

/**
 * Decides how the application runs. Given a database and a mail relay it is in production, and its secrets are checked;
 * given neither it is in local mode (profile {@code local}), and brings everything itself.
 */
class StartupMode implements EnvironmentPostProcessor, Ordered {

    private static final String LOCAL = "local";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = new Settings(environment);
        boolean database = settings.isSet("spring.datasource.url");
        boolean relays = namesRelays(environment);
        boolean relay = settings.isSet("spring.mail.host") || relays;
        if (database != relay) {
            throw halfConfigured(database, relays);
        }
        if (database) {
            refuseLocalProfile(environment);
            ProductionChecks.verify(settings);
        } else {
            prepareLocalMode(environment);
        }
    }

    private static boolean namesRelays(ConfigurableEnvironment environment) {
        return Binder.get(environment)
                .bind("petitions.mail.relays[0].host", String.class)
                .isBound();
    }

    private static void prepareLocalMode(ConfigurableEnvironment environment) {
        environment.addActiveProfile(LOCAL);
        try {
            LocalDefaults.addTo(environment);
        } catch (IOException e) {
            throw new UncheckedIOException("The local mode could not be prepared.", e);
        }
    }

    private static void refuseLocalProfile(ConfigurableEnvironment environment) {
        if (List.of(environment.getActiveProfiles()).contains(LOCAL)) {
            throw new CannotStart(
                    "The profile \"local\" is active, and yet a database and a mail relay are given.",
                    "Unset SPRING_DATASOURCE_URL, SPRING_MAIL_HOST and petitions.mail.relays for local mode, or leave the profile out.");
        }
    }

    private static CannotStart halfConfigured(boolean database, boolean relays) {
        String relay = relays ? "petitions.mail.relays" : "SPRING_MAIL_HOST";
        String present = database ? "SPRING_DATASOURCE_URL" : relay;
        String missing = database ? "SPRING_MAIL_HOST" : "SPRING_DATASOURCE_URL";
        return new CannotStart(
                "%s is set but %s is missing.".formatted(present, missing),
                "Set %s too to run in production, or unset %s to run in local mode, which needs neither."
                        .formatted(missing, present));
    }
}
