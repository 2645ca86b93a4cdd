package petitions.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.TestDatabase;
import petitions.platform.CannotStart;

/** R13: the clock of a node is wrong. */
class NodeClockTests {

    private final JdbcClient database = JdbcClient.create(TestDatabase.dataSource(TestDatabase.withoutTables()));

    @ParameterizedTest
    @CsvSource({"PT6M, 360 seconds ahead of", "PT7S, 7 seconds ahead of", "PT-7S, 7 seconds behind"})
    void aNodeWhoseClockIsWrongDoesNotStart(Duration off, String words) {
        assertThatThrownBy(() -> node(off).afterSingletonsInstantiated())
                .isInstanceOfSatisfying(CannotStart.class, refused -> {
                    assertThat(refused).hasMessageContaining(words);
                    assertThat(refused.remedy()).contains("NTP");
                });
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT4S", "PT-4S"})
    void aFewSecondsAreNoHarm(Duration off) {
        assertThatCode(() -> node(off).afterSingletonsInstantiated()).doesNotThrowAnyException();
        assertThat(node(off).health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void aClockThatGoesWrongLaterIsSeenInTheHealth() {
        assertThat(node(Duration.ofMinutes(6)).health().getStatus().getCode()).isEqualTo("DEGRADED");
    }

    private NodeClock node(Duration off) {
        return new NodeClock(database, Clock.offset(Clock.systemUTC(), off));
    }
}
