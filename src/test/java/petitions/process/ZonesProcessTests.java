package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.PetitionProcess.EVENT_CLOSING_REACHED;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Time.london;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever the machine stands, a petition closes at the end of a day in London, also when the clocks change. */
class ZonesProcessTests extends ProcessScenario {

    private final TimeZone zoneOfThisMachine = TimeZone.getDefault();

    @AfterEach
    void restoreTheZone() {
        TimeZone.setDefault(zoneOfThisMachine);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2022-10-29T12:00, 2023-04-29T23:59:59.999",
        "Europe/London, 2022-10-29T12:00, 2023-04-29T23:59:59.999",
        "UTC, 2022-10-30T01:30, 2023-04-30T23:59:59.999",
        "Europe/London, 2022-10-30T01:30, 2023-04-30T23:59:59.999",
        "UTC, 2022-03-27T12:00, 2022-09-27T23:59:59.999",
        "Europe/London, 2022-03-27T12:00, 2022-09-27T23:59:59.999",
        "UTC, 2022-08-31T00:10, 2023-02-28T23:59:59.999",
        "Europe/London, 2022-08-31T00:10, 2023-02-28T23:59:59.999",
        "UTC, 2023-08-31T23:59, 2024-02-29T23:59:59.999",
        "Europe/London, 2023-08-31T23:59, 2024-02-29T23:59:59.999",
        "UTC, 2023-04-29T09:00, 2023-10-29T23:59:59.999",
        "Europe/London, 2023-04-29T09:00, 2023-10-29T23:59:59.999",
    })
    void theEngineWaitsForTheSameInstant(String zone, String opening, String closing) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        var petition = openedOn(opening);

        assertThat(timer(EVENT_CLOSING_REACHED, petition)).isDueAt(closing);
        execute(timer(EVENT_CLOSING_REACHED, petition));

        assertThat(now(petition).closedAt()).isEqualTo(london(closing));
    }
}
