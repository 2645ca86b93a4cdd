package petitions.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import org.subethamail.smtp.server.SMTPServer;
import petitions.PetitionsApplication;
import petitions.platform.CannotStart;
import petitions.platform.mailbox.Mailbox;

class FirstStartTests {

    private final List<String> relayed = new CopyOnWriteArrayList<>();

    @Test
    void asManySignAsAreWantedAndTheMailGoesToTheRelayThatIsGiven() {
        var relay = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, mail) -> relayed.add(to))
                .build();
        relay.start();
        try (var application = started(
                "--petitions.local.relay=127.0.0.1:" + relay.getPortAllocated(), "--petitions.local.signers=1234")) {
            assertThat(application
                            .getBean(JdbcClient.class)
                            .sql("select count(*) from signature where petition_id = 700001")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1_234);
            assertThat(relayed).contains("department-for-footpaths-and-crossings@departments.example.org");
            assertThat(application.getBean(Mailbox.class).total()).isZero();
            assertThat(mailbox(application)).contains("goes to the relay 127.0.0.1:" + relay.getPortAllocated());
        } finally {
            relay.stop();
        }
    }

    @Test
    void aPetitionWithoutASignerIsRefusedByTheNameOfTheSetting() {
        assertThatThrownBy(() -> new FirstStart(null, null, null, null, null, null, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("petitions.local.signers is 0");
    }

    private static ConfigurableApplicationContext started(String... settings) {
        var always = Stream.of(
                "--petitions.test=true",
                "--server.port=0",
                "--petitions.background.enabled=false",
                // Quartz keeps its databases by this name, for the whole JVM
                "--spring.quartz.scheduler-name=first-start",
                "--petitions.local.staff-password=only-for-the-tests-7");
        return SpringApplication.run(
                PetitionsApplication.class,
                Stream.concat(always, Stream.of(settings)).toArray(String[]::new));
    }

    private static String mailbox(ConfigurableApplicationContext application) {
        int port = ((ServletWebServerApplicationContext) application)
                .getWebServer()
                .getPort();
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/local/mailbox")
                .retrieve()
                .body(String.class);
    }
}
