package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.process.EngineTest;

/** Nothing that is far too long for a form is read, let alone kept or shown. */
@EngineTest
class LongRequestsTests {

    private static final String FORM = "/staff/forms/start/publishRelatedActivity/";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"PUT, draft", "POST, check", "POST, preview"})
    void aFormTakesSomewhatMoreThanItsLimits(String method, String step) {
        var clerk = Visitor.signedIn(port, "clerk", PASSWORD);

        HttpResponse<String> refused = clerk.sendToForms(method, FORM + step, entered("<a ".repeat(100_000)));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body())
                .contains("\"detail\":\"This is far more text than a form takes. Please shorten it.\"");
        assertThat(clerk.sendToForms(method, FORM + step, entered("\\uD83D\\uDE00".repeat(6_001)))
                        .statusCode())
                .isIn(200, 422);
    }

    @Test
    void aRequestSaysHowLongItIs() {
        var clerk = Visitor.signedIn(port, "clerk", PASSWORD);
        byte[] body = entered("short").getBytes(StandardCharsets.UTF_8);

        assertThat(clerk.send(clerk.toForms(FORM + "draft")
                                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                        .statusCode())
                .isEqualTo(413);
    }

    private static String entered(String text) {
        return "{\"values\":{\"subject\":\"A word\",\"body\":\"%s\"}}".formatted(text);
    }
}
