package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import petitions.process.EngineTest;

@EngineTest
class BoundedQueriesTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"2001", "1000000", "-1", "2147483647", "2000&maxResults=9999", "ten", "+9999"})
    void nobodyAsksForMoreThanTwoThousandResults(String limit) {
        Visitor clerk = Visitor.signedIn(port, "clerk", PASSWORD);

        assertThat(clerk.get(ENGINE + "/task?maxResults=" + limit).statusCode()).isEqualTo(400);
    }

    @Test
    void whoeverNamesNoLimitIsAnsweredWithinOurs() throws ServletException, IOException {
        assertThat(Visitor.signedIn(port, "clerk", PASSWORD)
                        .get(ENGINE + "/process-definition?sortBy=version&sortOrder=desc")
                        .statusCode())
                .isEqualTo(200);

        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task");
        request.setQueryString("sortBy=dueDate");
        MockFilterChain engine = new MockFilterChain();
        new BoundedQueries().doFilter(request, new MockHttpServletResponse(), engine);

        assertThat(((HttpServletRequest) engine.getRequest()).getQueryString())
                .isEqualTo("sortBy=dueDate&maxResults=2000");
    }
}
