package petitions.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.TestPropertySource;
import petitions.ApplicationTest;

/** R30: what a proxy is told by a node that has no connection to its database left. */
@ApplicationTest
@TestPropertySource(
        properties = {
            "spring.datasource.hikari.maximum-pool-size=" + ReadinessTests.CONNECTIONS,
            "spring.datasource.hikari.connection-timeout=250"
        })
class ReadinessTests {

    static final int CONNECTIONS = 3;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DataSource database;

    @Test
    void aNodeWithoutConnectionsIsSpokenToNoMoreUntilItHasSomeAndIsNotStartedAgain() throws Exception {
        assertThat(status("readiness")).isEqualTo(200);
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < CONNECTIONS) {
                taken.add(database.getConnection());
            }
            assertThat(status("readiness")).isEqualTo(503);
            assertThat(status("liveness")).isEqualTo(200);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        await().until(() -> status("readiness") == 200);
    }

    private int status(String probe) {
        return http.getForEntity("/actuator/health/" + probe, String.class)
                .getStatusCode()
                .value();
    }
}
