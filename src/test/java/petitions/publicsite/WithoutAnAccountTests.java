package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.ApplicationTest;
import petitions.petition.NewPetition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.signature.Signatures;
import petitions.signature.UnsubscribeLinks;

/** The public through the front door of the whole application: no account, no cookie, no token of a form. */
@ApplicationTest
class WithoutAnAccountTests {

    private static final PetitionId PETITION = new PetitionId(710_001);

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Petitions petitions;

    @Autowired
    Signatures signatures;

    @Autowired
    UnsubscribeLinks links;

    private long signature;
    private URI wayOut;

    @BeforeEach
    void sign() {
        if (petitions.find(PETITION).isEmpty()) {
            petitions.open(
                    new NewPetition(PETITION, "Light the lighthouses", "They are dark.", "", null), new Actor("clerk"));
        }
        signature = signatures.addSubscribed(PETITION, "Zoë O’Neill", "zoe@post.example");
        URI link = links.of(signature);
        wayOut = at(link.getRawPath() + "?" + link.getRawQuery());
    }

    @Test
    void aPetitionCanBeReadAndKeptForAMinute() throws Exception {
        for (String path : new String[] {"/petitions/" + PETITION, "/petitions/%s.json".formatted(PETITION)}) {
            var response = send(HttpRequest.newBuilder(at(path)));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("Light the lighthouses");
            assertThat(response.headers().allValues("Cache-Control")).containsExactly(PublicCaching.FOR_A_MINUTE);
            assertThat(response.headers().allValues("Pragma")).isEmpty();
            assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
            String tag = response.headers().firstValue("ETag").orElseThrow();
            assertThat(send(HttpRequest.newBuilder(at(path)).header("If-None-Match", tag))
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void theStylesOfThePageCanBeReadToo() throws Exception {
        assertThat(send(HttpRequest.newBuilder(at("/assets/public.css"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsExplainedAndNobodyIsAskedToSignIn() throws Exception {
        var unknown = send(HttpRequest.newBuilder(at("/petitions/1")));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no such petition");
        assertThat(send(HttpRequest.newBuilder(at("/petitions/abc"))).statusCode())
                .isEqualTo(400);
        assertThat(send(HttpRequest.newBuilder(at("/petitions/%s.xml".formatted(PETITION))))
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void aMailProgramGetsASignerOutWithOneRequest() throws Exception {
        var response = send(HttpRequest.newBuilder(wayOut)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(signatures.isSubscribed(signature)).isFalse();
    }

    @Test
    void aMailProgramMaySendTheRequestInParts() throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        var response = send(HttpRequest.newBuilder(wayOut)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(signatures.isSubscribed(signature)).isFalse();
    }

    @Test
    void openingTheLinkShowsTheButtonAndItsAddressStaysHere() throws Exception {
        var page = send(HttpRequest.newBuilder(wayOut));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Stop these emails");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(signatures.isSubscribed(signature)).isTrue();

        assertThat(send(HttpRequest.newBuilder(wayOut).POST(BodyPublishers.noBody()))
                        .body())
                .contains("You will get no more emails about this petition");
        assertThat(signatures.isSubscribed(signature)).isFalse();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
