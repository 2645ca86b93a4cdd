package petitions.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import petitions.PetitionsApplication;
import petitions.TestDatabase;
import petitions.platform.local.DataFolder;
import petitions.platform.mailbox.Mailbox;

class ProductionStartTests {

    @Test
    void inProductionNothingLocalStartsAndTheHealthIsPublic() {
        Path localData = Path.of("target", "never-made");
        try (var application = SpringApplication.run(
                PetitionsApplication.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--petitions.local.data-dir=" + localData,
                "--spring.datasource.url=" + TestDatabase.fresh(),
                "--spring.datasource.username=petitions",
                "--spring.flyway.user=petitions_owner",
                "--spring.flyway.password=also-unguessable",
                "--spring.datasource.password=quite-unguessable",
                "--spring.mail.host=relay.invalid",
                "--petitions.mail.from=no-reply@petitions.example",
                "--petitions.letterhead.contact=committee@example.org",
                "--petitions.public-url=https://petitions.example",
                "--petitions.secrets.links=b7f2d1c94e6a4f0d8a35c1e2907d6b48",
                "--petitions.admin-password=plover-mosaic-anvil")) {
            assertThat(application.getBeansOfType(DataFolder.class)).isEmpty();
            assertThat(application.getBeansOfType(Mailbox.class)).isEmpty();
            assertThat(application.getBean(Clock.class)).isEqualTo(Clock.systemUTC());
            assertThat(Files.exists(localData)).isFalse();
            assertThat(application.getEnvironment().getProperty("server.servlet.session.cookie.secure"))
                    .isEqualTo("true");

            int port = ((ServletWebServerApplicationContext) application)
                    .getWebServer()
                    .getPort();
            ResponseEntity<String> health = RestClient.create("http://127.0.0.1:" + port)
                    .get()
                    .uri("/actuator/health")
                    .retrieve()
                    .toEntity(String.class);
            assertThat(health.getStatusCode()).isEqualTo(HttpStatus.OK);
            assertThat(health.getBody()).isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
        }
    }
}
