package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import petitions.mailing.MailSettings.Window;

class SendingWindowTests {

    @ParameterizedTest
    @CsvSource({
        "08:00, 20:00, 07:59, false",
        "08:00, 20:00, 08:00, true",
        "08:00, 20:00, 19:59, true",
        "08:00, 20:00, 20:00, false",
        "22:00, 06:00, 23:00, true",
        "22:00, 06:00, 05:59, true",
        "22:00, 06:00, 12:00, false",
        "00:00, 00:00, 03:00, true",
    })
    void aWindowBeginsAndEndsOnTheMinuteAndMaySpanTheNight(
            LocalTime from, LocalTime until, LocalTime time, boolean included) {
        assertThat(new Window(from, until).includes(time)).isEqualTo(included);
    }
}
