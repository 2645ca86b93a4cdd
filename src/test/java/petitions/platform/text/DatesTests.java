package petitions.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTests {

    @Test
    void aDayIsNamedInFull() {
        assertThat(Dates.day(LocalDate.of(2021, 1, 18))).isEqualTo("Monday 18 January 2021");
    }

    @ParameterizedTest
    @CsvSource({
        "16:30,4.30pm",
        "16:00,4pm",
        "09:05,9.05am",
        "12:00,noon",
        "12:30,12.30pm",
        "00:00,midnight",
        "00:15,12.15am",
        "11:59:59.999,11.59am",
        "12:00:30,noon",
        "00:00:59,midnight",
        "16:00:30,4pm",
        "16:30:59,4.30pm"
    })
    void anHourIsSaidAsPeopleSayIt(LocalTime time, String words) {
        assertThat(Dates.clock(time)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-18T16:30:00Z, Monday 18 January 2021 at 4.30pm",
        "2020-09-05T22:59:59.999Z, Saturday 5 September 2020 at 11.59pm",
        "2021-02-05T23:59:59.999Z, Friday 5 February 2021 at 11.59pm",
        "2021-03-28T01:00:00Z, Sunday 28 March 2021 at 2am"
    })
    void aMomentIsTheOneOfLondonInSummerAndWinter(Instant instant, String words) {
        assertThat(Dates.moment(instant)).isEqualTo(words);
    }
}
