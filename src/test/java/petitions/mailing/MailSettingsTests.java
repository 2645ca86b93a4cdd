package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import petitions.platform.CannotStart;

class MailSettingsTests {

    /** As they are bound where no more than these was set, and the address that mails come from. */
    static MailSettings bound(Map<String, String> set) {
        var source = new HashMap<>(Map.of("petitions.mail.from", "no-reply@petitions.example"));
        source.putAll(set);
        return new Binder(new MapConfigurationPropertySource(source))
                .bind("petitions.mail", MailSettings.class)
                .get();
    }

    @Test
    void aMailIsTriedForFourDaysUnlessTold() {
        assertThat(bound(Map.of()).giveUp()).isEqualTo(Duration.ofDays(4));
        assertThat(bound(Map.of("petitions.mail.give-up", "36h")).giveUp()).isEqualTo(Duration.ofHours(36));
    }

    @ParameterizedTest
    @CsvSource({
        "lanes, 0, must be 1 or more",
        "first-retry, 0s, must be longer than nothing",
        "longest-retry, -1h, must be longer than nothing",
        "give-up, 9999999h, must be no longer than 10 years",
        "limits.refused, 0, must be more than 0 and at most 100",
        "limits.policy, -1, must be more than 0 and at most 100",
        "limits.bounced, 101, must be more than 0 and at most 100",
        "limits.complained, NaN, must be more than 0 and at most 100",
    })
    void whatCannotBeMeantIsNamed(String name, String value, String reason) {
        assertThatThrownBy(() -> bound(Map.of("petitions.mail." + name, value)))
                .hasRootCauseInstanceOf(CannotStart.class)
                .rootCause()
                .hasMessageContaining("petitions.mail.%s is ".formatted(name))
                .hasMessageContaining(reason);
    }
}
