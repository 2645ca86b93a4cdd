package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.platform.London;

class CommitteeCalendarTests {

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
        assertThat(sitting().considering(London.at(ready, LocalTime.NOON))).isEqualTo(meeting);
    }

    @Test
    void whatIsReadyWithTheEndOfFridaysWorkIsInTimeAndAMomentLaterIsNot() {
        var closing = Instant.parse("2021-03-05T17:00:00Z");
        assertThat(sitting().considering(closing)).isEqualTo("2021-03-09");
        assertThat(sitting().considering(closing.plusMillis(1))).isEqualTo("2021-03-16");
    }

    @ParameterizedTest
    @CsvSource({
        // the clocks go forward on Sunday 28 March, between the closing and the meeting
        "2021-03-30, 2021-03-26T17:00:00Z",
        "2021-04-06, 2021-04-02T16:00:00Z",
        // and back on Sunday 31 October
        "2021-11-02, 2021-10-29T16:00:00Z",
        "2021-11-09, 2021-11-05T17:00:00Z"
    })
    void anAgendaClosesAtFiveInLondonWhateverItsClocksDo(LocalDate meeting, Instant closing) {
        assertThat(sitting().closing(meeting)).isEqualTo(closing);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-11T17:00:00Z, 2020-12-15",
        "2020-12-11T17:00:01Z, 2021-01-05",
        "2020-12-25T12:00:00Z, 2021-01-05",
        "2021-01-01T17:00:00Z, 2021-01-05",
        "2021-01-01T17:00:01Z, 2021-01-12"
    })
    void whatIsReadyInARecessIsConsideredAfterIt(Instant ready, LocalDate meeting) {
        assertThat(sitting("2020-12-18/2021-01-04").considering(ready)).isEqualTo(meeting);
    }

    @Test
    void aRecessOfOneDayPassesOverOneMeeting() {
        assertThat(sitting("2021-03-09").after(LocalDate.parse("2021-03-02"))).isEqualTo("2021-03-16");
    }

    @Test
    void recessesThatAreOverAreNotToldAndTheOthersInTheirOrder() {
        assertThat(sitting("2021-03-30/2021-04-12", "2021-02-12/2021-02-21", "2020-12-18/2021-01-04")
                        .recessesFrom(LocalDate.parse("2021-02-21")))
                .containsExactly(
                        new Recess(LocalDate.parse("2021-02-12"), LocalDate.parse("2021-02-21")),
                        new Recess(LocalDate.parse("2021-03-30"), LocalDate.parse("2021-04-12")));
    }

    @Test
    void aCommitteeMayMeetOnAnotherDayAndCloseItsAgendaTheDayBefore() {
        var calendar = new CommitteeCalendar(
                new CommitteeSettings(DayOfWeek.THURSDAY, DayOfWeek.WEDNESDAY, LocalTime.of(9, 30), List.of()));
        assertThat(calendar.considering(Instant.parse("2021-03-03T09:30:00Z"))).isEqualTo("2021-03-04");
        assertThat(calendar.considering(Instant.parse("2021-03-03T09:30:01Z"))).isEqualTo("2021-03-11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Christmas", "2021-01-04/2020-12-18", "2020-12-18/", "2020-12-18/2020-12-19/2020-12-20"})
    void aRecessThatIsNotUnderstoodIsRefusedByItsSetting(String written) {
        assertThatThrownBy(() ->
                        new CommitteeSettings(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY, LocalTime.NOON, List.of(written)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("petitions.committee.recess has “%s”", written);
    }

    private static CommitteeCalendar sitting(String... recess) {
        return new CommitteeCalendar(
                new CommitteeSettings(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY, LocalTime.of(17, 0), List.of(recess)));
    }
}
