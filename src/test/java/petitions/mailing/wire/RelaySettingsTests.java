package petitions.mailing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import petitions.platform.CannotStart;

class RelaySettingsTests {

    @ParameterizedTest
    @CsvSource({
        "smtp.provider.example, REQUIRED",
        "127.0.0.1.provider.example, REQUIRED",
        "localhost.provider.example, REQUIRED",
        "10.0.0.7, REQUIRED",
        "127.0.0.1, NONE",
        "localhost, NONE",
        "::1, NONE",
    })
    void withoutAListThereIsTheRelayOfSpring(String host, Tls tls) {
        var relays = relays("spring.mail.host=" + host, "spring.mail.username=us", "spring.mail.password=secret");
        assertThat(relays).containsExactly(new Relay(host, host, 25, "us", "secret", tls, 6, null));
    }

    @Test
    void whoeverConfiguresTheRelayDecidesOnItsTls() {
        assertThat(relays("spring.mail.host=mail", "petitions.mail.tls=none")
                        .get(0)
                        .tls())
                .isEqualTo(Tls.NONE);
        assertThat(relays("spring.mail.host=127.0.0.1", "petitions.mail.tls=required")
                        .get(0)
                        .tls())
                .isEqualTo(Tls.REQUIRED);
        var implicit =
                relays("spring.mail.host=mail", "spring.mail.protocol=smtps").get(0);
        assertThat(implicit.tls()).isEqualTo(Tls.IMPLICIT);
        assertThat(implicit.port()).isEqualTo(465);
    }

    @Test
    void aListGoesBeforeTheRelayOfSpring() {
        assertThat(relays(
                        "spring.mail.host=mail",
                        "petitions.mail.relays[0].name=first",
                        "petitions.mail.relays[0].host=one.example",
                        "petitions.mail.relays[0].port=587",
                        "petitions.mail.relays[0].rate=12.5",
                        "petitions.mail.relays[1].host=two.example",
                        "petitions.mail.relays[1].tls=implicit",
                        "petitions.mail.relays[1].connections=2"))
                .containsExactly(
                        new Relay("first", "one.example", 587, null, null, Tls.REQUIRED, 6, 12.5),
                        new Relay("two.example", "two.example", 465, null, null, Tls.IMPLICIT, 2, null));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNoSecretWithIt() {
        var refused = catchThrowableOfType(
                CannotStart.class,
                () -> relays(
                        "petitions.mail.relays[0].host=one.example",
                        "petitions.mail.relays[0].username=us",
                        "petitions.mail.relays[0].password=unguessable",
                        "petitions.mail.relays[0].tls=opportunistic",
                        "petitions.mail.relays[1].host=one.example",
                        "petitions.mail.relays[1].connections=0",
                        "petitions.mail.relays[1].rate=0",
                        "petitions.mail.relays[2].name=third",
                        "petitions.mail.relays[2].username=us"));
        assertThat(refused.getMessage().lines().skip(1).map(String::trim))
                .containsExactly(
                        "- one.example has a password, which opportunistic TLS does not protect.",
                        "- one.example has no connections.",
                        "- one.example has a rate that is not above 0.",
                        "- Two relays are called one.example.",
                        "- third has no host.",
                        "- third has a user without a password, or a password without a user.");
        assertThat(refused).hasMessageNotContaining("unguessable");
    }

    @Test
    void aRelayIsNamedWithoutItsPassword() {
        assertThat(new Relay("relay", "host", 25, "us", "secret", Tls.REQUIRED, 4, null).toString())
                .doesNotContain("secret");
    }

    private static List<Relay> relays(String... settings) {
        Map<String, String> values = Stream.of(settings)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var binder = new Binder(new MapConfigurationPropertySource(values));
        return binder.bindOrCreate("petitions.mail", RelaySettings.class)
                .orElse(binder.bindOrCreate("spring.mail", MailProperties.class));
    }
}
