package petitions.platform.time;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import petitions.platform.London;
import petitions.platform.Refused;

class MovableClockTests {

    private static final Instant REAL = Instant.parse("2026-03-01T10:00:00.000400Z");

    private final List<Duration> told = new ArrayList<>();
    private final MovableClock clock = new MovableClock(Clock.fixed(REAL, UTC), Duration.ZERO, told::add);

    @Test
    void itShowsRealTimeUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(REAL);
        assertThat(clock.getZone()).isEqualTo(UTC);
    }

    @Test
    void aMovedClockShowsThatInstantOrLessThanAMillisecondMore() {
        Instant closing = Instant.parse("2026-09-05T22:59:59.999Z");
        clock.moveTo(closing);
        assertThat(clock.instant()).isBetween(closing, closing.plusMillis(1));
    }

    @Test
    void everyoneIsToldTheOffsetAfterTheClockShowsIt() {
        var shown = new ArrayList<Duration>();
        var watched = new MovableClock[1];
        watched[0] = new MovableClock(Clock.fixed(REAL, UTC), Duration.ZERO, offset -> shown.add(watched[0].offset()));
        watched[0].advance(Duration.ofDays(21));
        assertThat(shown).containsExactly(Duration.ofDays(21));
    }

    @Test
    void itIsNotPutBack() {
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> clock.moveTo(REAL))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("only put forward");
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(Refused.class);
        assertThat(clock.offset()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aRehearsalStartsInThePastAndAdvancesByWholeSteps() {
        clock.startFrom(Instant.parse("2020-03-05T12:00:00Z"));
        Duration start = clock.offset();
        clock.advance(Duration.ofDays(1));
        clock.advance(Duration.ofDays(1));
        assertThat(clock.offset()).isEqualTo(start.plusDays(2)).isNegative();
    }

    @Test
    void aResetReturnsToRealTime() {
        clock.advance(Duration.ofDays(400));
        clock.reset();
        assertThat(clock.instant()).isEqualTo(REAL);
        assertThat(told).containsExactly(Duration.ofDays(400), Duration.ZERO);
    }

    @Test
    void aViewOfItInAnotherZoneMovesWithIt() {
        Clock london = clock.withZone(London.ZONE);
        clock.advance(Duration.ofDays(1));
        assertThat(london.instant()).isEqualTo(clock.instant());
        assertThat(london.getZone()).isEqualTo(London.ZONE);
    }
}
