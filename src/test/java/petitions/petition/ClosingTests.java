package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingTests {

    private static final Period SIX_MONTHS = Period.ofMonths(6);

    private final TimeZone zoneOfThisMachine = TimeZone.getDefault();

    @AfterEach
    void restoreTheZone() {
        TimeZone.setDefault(zoneOfThisMachine);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-05T14:20:00Z, 2020-09-05T22:59:59.999Z",
        "2021-07-14T08:00:00Z, 2022-01-14T23:59:59.999Z",
        "2021-12-01T09:00:00Z, 2022-06-01T22:59:59.999Z",
        "2021-06-15T00:00:00Z, 2021-12-15T23:59:59.999Z",
    })
    void aPetitionClosesAtTheEndOfTheSameDaySixMonthsLater(Instant opened, Instant closing) {
        assertThat(Closing.of(opened, SIX_MONTHS)).isEqualTo(closing);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-31T09:00:00Z, 2022-02-28T23:59:59.999Z",
        "2021-08-30T09:00:00Z, 2022-02-28T23:59:59.999Z",
        "2023-08-31T09:00:00Z, 2024-02-29T23:59:59.999Z",
        "2023-08-29T09:00:00Z, 2024-02-29T23:59:59.999Z",
        "2023-08-28T09:00:00Z, 2024-02-28T23:59:59.999Z",
        "2021-03-31T09:00:00Z, 2021-09-30T22:59:59.999Z",
        "2021-10-31T09:00:00Z, 2022-04-30T22:59:59.999Z",
        "2021-12-31T09:00:00Z, 2022-06-30T22:59:59.999Z",
        "2024-02-29T09:00:00Z, 2024-08-29T22:59:59.999Z",
        "2021-02-28T09:00:00Z, 2021-08-28T22:59:59.999Z",
    })
    void whereTheMonthIsShorterItsLastDayCounts(Instant opened, Instant closing) {
        assertThat(Closing.of(opened, SIX_MONTHS)).isEqualTo(closing);
    }

    @ParameterizedTest
    @CsvSource({
        // half past midnight in London is still yesterday by Greenwich
        "2021-06-14T23:30:00Z, 2021-12-15T23:59:59.999Z",
        "2021-06-14T22:59:59.999Z, 2021-12-14T23:59:59.999Z",
        "2021-06-14T23:00:00Z, 2021-12-15T23:59:59.999Z",
        "2021-08-31T23:00:00Z, 2022-03-01T23:59:59.999Z",
    })
    void theDayOfOpeningIsTheOneInLondon(Instant opened, Instant closing) {
        assertThat(Closing.of(opened, SIX_MONTHS)).isEqualTo(closing);
    }

    @ParameterizedTest
    @CsvSource({
        // opened on the day the clocks change
        "2021-03-28T00:59:59Z, 2021-09-28T22:59:59.999Z",
        "2021-03-28T01:00:00Z, 2021-09-28T22:59:59.999Z",
        "2021-10-31T00:30:00Z, 2022-04-30T22:59:59.999Z",
        "2021-10-31T01:30:00Z, 2022-04-30T22:59:59.999Z",
        // closing on the day they change, and on the eve
        "2020-04-25T10:00:00Z, 2020-10-25T23:59:59.999Z",
        "2020-04-24T10:00:00Z, 2020-10-24T22:59:59.999Z",
        "2020-09-28T10:00:00Z, 2021-03-28T22:59:59.999Z",
        "2020-09-27T10:00:00Z, 2021-03-27T23:59:59.999Z",
        "2022-10-29T10:00:00Z, 2023-04-29T22:59:59.999Z",
        "2022-03-27T10:00:00Z, 2022-09-27T22:59:59.999Z",
    })
    void theClocksMayChangeOnTheWay(Instant opened, Instant closing) {
        assertThat(Closing.of(opened, SIX_MONTHS)).isEqualTo(closing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "America/Los_Angeles", "Pacific/Auckland", "Asia/Kolkata"})
    void theMachineMayStandAnywhere(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(Closing.of(Instant.parse("2021-06-14T23:30:00Z"), SIX_MONTHS))
                .isEqualTo(Instant.parse("2021-12-15T23:59:59.999Z"));
        assertThat(Closing.extended(Instant.parse("2022-10-20T22:59:59.999Z"), 14))
                .isEqualTo(Instant.parse("2022-11-03T23:59:59.999Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-21T22:59:59.999Z, 14, 2022-10-05T22:59:59.999Z",
        "2022-10-20T22:59:59.999Z, 14, 2022-11-03T23:59:59.999Z",
        "2023-03-20T23:59:59.999Z, 14, 2023-04-03T22:59:59.999Z",
        "2022-02-27T23:59:59.999Z, 2, 2022-03-01T23:59:59.999Z",
        "2022-02-27T23:59:59.999Z, 0, 2022-02-27T23:59:59.999Z",
    })
    void anExtendedPetitionStillClosesAtTheEndOfADay(Instant closing, int days, Instant extended) {
        assertThat(Closing.extended(closing, days)).isEqualTo(extended);
    }

    @Test
    void theLengthOfSigningIsASetting() {
        assertThat(Closing.of(Instant.parse("2021-01-31T12:00:00Z"), Period.ofMonths(1)))
                .isEqualTo(Instant.parse("2021-02-28T23:59:59.999Z"));
        assertThat(DeadlineSettings.defaults().signing()).isEqualTo(SIX_MONTHS);
    }
}
