package petitions.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.RealPetitions;
import petitions.platform.London;

/** Every pair of an opening and a close that Parliament published and this machine has, wherever the machine stands. */
class RealPetitionZonesTests {

    private static final Instant PAUSED = London.startOfDay(LocalDate.of(2022, 9, 9));

    private static final int DAYS_LOST = 14;

    private final TimeZone zoneOfThisMachine = TimeZone.getDefault();

    @AfterEach
    void restoreTheZone() {
        TimeZone.setDefault(zoneOfThisMachine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "America/Los_Angeles"})
    void closesWhenItReallyDid(String zone) throws IOException {
        var lives = RealPetitions.closed();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(lives).allSatisfy(life -> {
            var promised = Closing.of(life.openedAt().toInstant(), Period.ofMonths(6));
            boolean waited = life.openedAt().toInstant().isBefore(PAUSED) && promised.isAfter(PAUSED);
            assertThat(waited ? Closing.extended(promised, DAYS_LOST) : promised)
                    .as("petition %s", life.number())
                    .isEqualTo(life.closedAt().toInstant());
        });
    }
}
