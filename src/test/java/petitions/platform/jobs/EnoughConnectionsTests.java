package petitions.platform.jobs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.jdbc.metadata.HikariDataSourcePoolMetadata;
import petitions.platform.CannotStart;

class EnoughConnectionsTests {

    private static final List<ConnectionsHeld> PARTS =
            List.of(new ConnectionsHeld("those who sign", 2), new ConnectionsHeld("background work", 12));

    @Test
    void aPoolThatIsTooSmallIsRefusedWithWhatItIsFor() {
        assertThatThrownBy(() -> node(13, true).afterSingletonsInstantiated())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("13 database connections")
                .hasMessageContaining("14 at once (12 for background work, 2 for those who sign)");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 30})
    void aPoolThatIsLargeEnoughIsNot(int connections) {
        assertThatCode(() -> node(connections, true).afterSingletonsInstantiated())
                .doesNotThrowAnyException();
    }

    @Test
    void aNodeThatOnlyServesPeopleMayHaveFewer() {
        assertThatCode(() -> node(5, false).afterSingletonsInstantiated()).doesNotThrowAnyException();
    }

    private static EnoughConnections node(int connections, boolean worksInBackground) {
        var pool = new HikariDataSource();
        pool.setMaximumPoolSize(connections);
        return new EnoughConnections(
                pool, source -> new HikariDataSourcePoolMetadata((HikariDataSource) source), PARTS, worksInBackground);
    }
}
