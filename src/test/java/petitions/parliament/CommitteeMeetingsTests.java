package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitteeMeetingsTests {

    @ParameterizedTest
    @CsvSource({
        "SATURDAY,  2021-02-27, 2021-03-09",
        "SUNDAY,    2021-02-28, 2021-03-09",
        "MONDAY,    2021-03-01, 2021-03-09",
        "TUESDAY,   2021-03-02, 2021-03-09",
        "WEDNESDAY, 2021-03-03, 2021-03-09",
        "THURSDAY,  2021-03-04, 2021-03-09",
        "FRIDAY,    2021-03-05, 2021-03-09",
        "SATURDAY,  2021-03-06, 2021-03-16",
        // over the turn of a year
        "FRIDAY,    2021-12-31, 2022-01-04",
        "SATURDAY,  2022-01-01, 2022-01-11",
    })
    void whatIsReadyByFridayIsConsideredOnTuesday(DayOfWeek weekday, LocalDate ready, LocalDate meeting) {
        assertThat(ready.getDayOfWeek()).isEqualTo(weekday);
        assertThat(CommitteeMeetings.after(ready)).isEqualTo(meeting);
    }
}
