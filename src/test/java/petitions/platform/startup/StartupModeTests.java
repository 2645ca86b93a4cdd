package petitions.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import petitions.PetitionsApplication;
import petitions.petition.Thresholds;
import petitions.platform.CannotStart;

class StartupModeTests {

    private static final Map<String, Object> PRODUCTION = Map.of(
            "SPRING_DATASOURCE_URL", "jdbc:postgresql://database/petitions",
            "SPRING_DATASOURCE_USERNAME", "petitions",
            "SPRING_DATASOURCE_PASSWORD", "quite-unguessable",
            "SPRING_MAIL_HOST", "relay",
            "PETITIONS_MAIL_FROM", "no-reply@petitions.example",
            "PETITIONS_LETTERHEAD_CONTACT", "committee@example.org",
            "PETITIONS_PUBLIC_URL", "https://petitions.example",
            "PETITIONS_SECRETS_LINKS", "b7f2d1c94e6a4f0d8a35c1e2907d6b48",
            "PETITIONS_ADMIN_PASSWORD", "plover-mosaic-anvil");

    @TempDir
    Path folder;

    @Test
    void withoutADatabaseAndARelayItIsLocalAndServesLoopbackOnly() {
        var environment = started(Map.of());
        assertThat(environment.getActiveProfiles()).containsExactly("local");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("spring.mail.host")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("spring.mail.port", Integer.class)).isPositive();
        assertThat(environment.getProperty("petitions.public-url")).isEqualTo("http://localhost:8080");
    }

    @Test
    void localSecretsAreMadeOnceAndReadableByTheirOwnerOnly() throws Exception {
        var first = started(Map.of());
        var second = started(Map.of());
        assertThat(first.getProperty("petitions.secrets.links"))
                .hasSizeGreaterThanOrEqualTo(32)
                .isEqualTo(second.getProperty("petitions.secrets.links"))
                .isNotEqualTo(first.getProperty("petitions.admin-password"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void whatTheOperatorSetsGoesBeforeLocalDefaults() {
        var environment = started(Map.of("PETITIONS_PUBLIC_URL", "http://training.example"));
        assertThat(environment.getProperty("petitions.public-url")).isEqualTo("http://training.example");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:2525, 127.0.0.1, 2525", "' relay.example:25 ', relay.example, 25", "[::1]:2525, [::1], 2525"
    })
    void localMailGoesToTheRelayThatIsGiven(String relay, String host, int port) {
        var environment = started(Map.of("PETITIONS_LOCAL_RELAY", relay));
        assertThat(environment.getActiveProfiles()).containsExactly("local");
        assertThat(environment.getProperty("spring.mail.host")).isEqualTo(host);
        assertThat(environment.getProperty("spring.mail.port", Integer.class)).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2525", "relay.example", "relay.example:", "relay.example:0", "relay.example:65536", "a b:25"})
    void aRelayThatCannotBeReadStopsTheStartAndSaysHowToWriteIt(String relay) {
        assertThatThrownBy(() -> started(Map.of("PETITIONS_LOCAL_RELAY", relay)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("petitions.local.relay is “%s”".formatted(relay))
                .extracting(refused -> ((CannotStart) refused).remedy())
                .asString()
                .contains("127.0.0.1:2525");
    }

    @Test
    void withADatabaseAndARelayAndSecretsItIsInProduction() {
        var environment = started(PRODUCTION);
        assertThat(environment.getActiveProfiles()).isEmpty();
        assertThat(environment.getProperty("server.address")).isNull();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"SPRING_DATASOURCE_URL, SPRING_MAIL_HOST", "SPRING_MAIL_HOST, SPRING_DATASOURCE_URL"})
    void halfAConfigurationIsRefusedAndTheOtherHalfNamed(String given, String missing) {
        assertThatThrownBy(() -> started(Map.of(given, "somewhere")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("%s is set but %s is missing.".formatted(given, missing));
    }

    @Test
    void aListOfRelaysIsAsGoodAsOneRelay() {
        Map<String, Object> settings = new HashMap<>(PRODUCTION);
        settings.remove("SPRING_MAIL_HOST");
        settings.put("PETITIONS_MAIL_RELAYS_0_HOST", "relay");
        assertThat(started(settings).getActiveProfiles()).isEmpty();
        assertThatThrownBy(() -> started(Map.of("PETITIONS_MAIL_RELAYS_0_HOST", "relay")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("petitions.mail.relays is set but SPRING_DATASOURCE_URL is missing.");
    }

    @Test
    void everyMissingSecretIsNamedAtOnce() {
        var refused = refused(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql:x", "SPRING_MAIL_HOST", "relay"));
        assertThat(refused.getMessage().lines().skip(1).map(String::trim))
                .containsExactlyInAnyOrder(
                        "- PETITIONS_SECRETS_LINKS is missing.",
                        "- PETITIONS_ADMIN_PASSWORD is missing.",
                        "- PETITIONS_PUBLIC_URL is missing.",
                        "- PETITIONS_MAIL_FROM is missing.",
                        "- PETITIONS_LETTERHEAD_CONTACT is missing.",
                        "- SPRING_DATASOURCE_USERNAME is missing.",
                        "- SPRING_DATASOURCE_PASSWORD is missing.");
    }

    @ParameterizedTest
    @CsvSource({
        "PETITIONS_SECRETS_LINKS, change-me-change-me-change-me-change-me, everybody knows",
        "PETITIONS_SECRETS_LINKS, b7f2d1c94e6a4f0d8a35c1e2907d6b4, at least 32",
        "PETITIONS_ADMIN_PASSWORD, Admin, everybody knows",
        "PETITIONS_ADMIN_PASSWORD, changeme123456, everybody knows",
        "PETITIONS_ADMIN_PASSWORD, short, at least 12",
        "SPRING_DATASOURCE_PASSWORD, postgres, everybody knows",
        "SPRING_DATASOURCE_PASSWORD, Secret!, everybody knows",
        "PETITIONS_PUBLIC_URL, http://petitions.example, https",
        "PETITIONS_PUBLIC_URL, https:, https",
        "PETITIONS_MAIL_FROM, nobody, mail address",
        "PETITIONS_MAIL_FROM, 'a@b.example, c@d.example', mail address",
        "PETITIONS_LETTERHEAD_CONTACT, the Committee, mail address",
        "PETITIONS_LETTERHEAD_CONTACT, committee@petitions.example, reaches nobody",
    })
    void aDefaultOrUnusableValueIsRefusedByName(String variable, String value, String reason) {
        Map<String, Object> settings = new HashMap<>(PRODUCTION);
        settings.put(variable, value);
        assertThat(refused(settings).getMessage()).contains("- " + variable, reason);
    }

    @Test
    void aRefusalNeverRepeatsTheSecret() {
        Map<String, Object> settings = new HashMap<>(PRODUCTION);
        settings.put("PETITIONS_ADMIN_PASSWORD", "hunter2");
        assertThat(refused(settings)).hasMessageNotContaining("hunter2");
    }

    @Test
    void theLocalProfileIsRefusedInProduction() {
        var environment = environment(PRODUCTION);
        environment.addActiveProfile("local");
        assertThatThrownBy(() -> process(environment))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("profile \"local\"");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theOperatorReadsAMessageAndNoStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        PetitionsApplication.class,
                        "--spring.datasource.url=jdbc:postgresql:x",
                        "--spring.mail.host=x"))
                .isInstanceOf(CannotStart.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "PETITIONS_SECRETS_LINKS is missing.", ".env.example")
                .doesNotContain("\tat petitions");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void settingsThatCannotBeMeantAreNamedAllAtOnceAndNotInSpringsWords(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(
                        PetitionsApplication.class,
                        "--petitions.local.data-dir=" + folder,
                        "--petitions.deadlines.response=P-3D",
                        "--petitions.deadlines.chaser=P0D",
                        "--petitions.deadlines.mailing-late=-1h",
                        "--petitions.deadlines.signing=P999999Y"))
                .hasRootCauseInstanceOf(CannotStart.class);
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "- petitions.deadlines.response is P-3D; it must be longer than nothing, such as P7D.",
                        "- petitions.deadlines.chaser is P0D; it must be longer than nothing, such as P7D.",
                        "- petitions.deadlines.mailing-late is PT-1H; it must be longer than nothing, such as 24h.",
                        "- petitions.deadlines.signing is P999999Y; it must be no longer than 10 years.",
                        "docs/operations.md")
                .doesNotContain("\tat petitions");
    }

    @ParameterizedTest
    @CsvSource({"0, 100000, response", "10000, -5, debate"})
    void aThresholdIsReachedBySomebody(int response, int debate, String named) {
        assertThatThrownBy(() -> new Thresholds(response, debate))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("petitions.thresholds.%s is ".formatted(named))
                .hasMessageContaining("it must be 1 or more.");
    }

    private CannotStart refused(Map<String, Object> variables) {
        return catchThrowableOfType(CannotStart.class, () -> started(variables));
    }

    private ConfigurableEnvironment started(Map<String, Object> variables) {
        return process(environment(variables));
    }

    private static ConfigurableEnvironment process(ConfigurableEnvironment environment) {
        new StartupMode().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    private ConfigurableEnvironment environment(Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("PETITIONS_LOCAL_DATA_DIR", folder.toString());
        var environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, all));
        return environment;
    }
}
