package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.ApplicationTest;

/** Whoever asks for what we do not have is told so, and not sent to sign in. */
@ApplicationTest
class OtherFormatsTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/petitions.xml, 406",
        "/petitions.json.gz, 406",
        "/petitions/1.xml, 406",
        "/petitions.json, 200",
        "/petitions.csv, 200",
    })
    void aFormatThatThereIsNotIsNotAcceptable(String path, int status) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
