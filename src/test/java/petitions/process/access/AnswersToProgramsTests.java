package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.process.EngineTest;

@EngineTest
class AnswersToProgramsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @ParameterizedTest
    @CsvSource({
        "GET, /staff/mailings/9999999999999999999.json, '', '*/*', 404, There is nothing at this address",
        "GET, /staff/signatures/9999999999999999999/mail.json, '', '*/*', 404, There is nothing at this address",
        "POST, /staff/mailings/1/hasten, application/json, '*/*', 404, There is nothing at this address",
        "PUT, /staff/mailings/1/pause, application/json, '*/*', 405, This address takes other methods only",
        "GET, /staff/mailings.json, '', image/png, 406, What is here does not come in a form",
        "POST, /staff/mailings/1/pause, text/plain, '*/*', 415, The body is not in a form",
        "POST, /staff/forms/start/any/check, text/plain, application/json, 415, The body is not in a form",
    })
    void whatCannotBeAskedLikeThatIsExplained(
            String method, String path, String content, String accepted, int status, String sentence)
            throws IOException {
        var operator = Visitor.signedIn(port, "operator", PASSWORD);
        var request = operator.toForms(path)
                .method(method, BodyPublishers.ofString("Wait."))
                .header("Accept", accepted);
        if (!content.isEmpty()) {
            request.setHeader("Content-Type", content);
        }
        var answer = operator.send(request);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(read(answer).get("status").asInt()).isEqualTo(status);
        assertThat(read(answer).get("detail").asText()).startsWith(sentence);
        if (status == 405) {
            assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        }
    }

    @Test
    void peopleGetAPage() {
        var answer = Visitor.signedIn(port, "operator", PASSWORD).open("/staff/mailings/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page");
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }
}
