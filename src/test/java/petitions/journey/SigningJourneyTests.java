package petitions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.mailing.delivery.MailingDelivery;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.signature.SignatureCounts;

/** Somebody signs, over HTTP and by mail, as everybody does. */
@ApplicationTest
@TestPropertySource(properties = "petitions.signing.per-block=30")
class SigningJourneyTests {

    private static final Pattern LINK =
            Pattern.compile("https?://[^/\\s]+((?:/signatures/\\d+/verify|/subscriptions/\\d+)\\?token=\\S+)");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    ObjectMapper json;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final String reader = UUID.randomUUID() + "@post.example";
    private PetitionId petition;

    @BeforeEach
    void open() {
        petition = new Scene(application).openPetition("Mend the bridge");
    }

    @Test
    void aSignerSignsConfirmsByMailAndIsCountedOnce() throws Exception {
        var signed = sign("Seán O’Neill", reader, Map.of("updates", "yes"));
        assertThat(signed.statusCode()).isEqualTo(303);
        var next = get(URI.create(signed.headers().firstValue("Location").orElseThrow())
                .getPath());
        assertThat(heading(next)).isEqualTo("One more thing: check your email");
        assertThat(count()).as("nobody counts unconfirmed").isEqualTo(1);

        var mail = mailsTo(reader).get(0);
        assertThat(mail.path("subject").asText()).isEqualTo("Please confirm your signature: “Mend the bridge”");
        assertThat(mail.path("text").asText()).startsWith("Dear Seán O’Neill,");
        assertThat(mail.path("headers").has("List-Unsubscribe")).isFalse();
        var link = linkIn(mail);
        assertThat(heading(get(link))).isEqualTo("Confirm your signature");
        assertThat(count()).as("opening the link confirms nothing").isEqualTo(1);

        for (int press = 0; press < 2; press++) {
            assertThat(heading(post(link, ""))).isEqualTo("Thank you: your signature is confirmed");
            assertThat(count()).isEqualTo(2);
        }
    }

    @Test
    void whoeverSignsAgainIsToldByMailAndOnThePageNothingElse() throws Exception {
        sign("Ada Quill", reader, Map.of());
        post(linkIn(mailsTo(reader).get(0)), "");
        var again = sign("Ada Quill", reader.toUpperCase(Locale.ROOT), Map.of());
        assertThat(again.statusCode()).isEqualTo(303);
        var mails = mailsTo(reader);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).path("subject").asText())
                .isEqualTo("You have signed this petition already: “Mend the bridge”");
        assertThat(mails.get(0).path("text").asText()).doesNotContain("verify");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whoeverAsksWhichPetitionsWriteToThemGetsALinkByMailAndStopsAll() throws Exception {
        sign("Ada Quill", reader, Map.of("updates", "yes"));
        postForm(linkIn(mailsTo(reader).get(0)), "updates=yes");
        for (int times = 0; times < 2; times++) {
            assertThat(postForm("/subscriptions", "email=" + reader).statusCode())
                    .isEqualTo(303);
        }
        var mails = mailsTo(reader);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).path("subject").asText()).isEqualTo("The petitions that send you emails");
        var list = linkIn(mails.get(0));
        assertThat(get(list).body()).contains("Mend the bridge");
        var stopped = postForm(list, "all=yes");
        assertThat(stopped.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(stopped.body()).contains("No petition sends you emails.");
    }

    @Test
    void thosePeopleAreNotMailedWhoAreNotBelieved() throws Exception {
        assertThat(sign("Eve", reader, Map.of("website", "https://x.example")).statusCode())
                .isEqualTo(303);
        assertThat(mailsTo(reader)).isEmpty();
    }

    @Test
    void aRushFromOneNetworkIsAskedToComeBackAndLosesNothingThatWasTyped() throws Exception {
        HttpResponse<String> last = null;
        for (int person = 0; person <= 30; person++) {
            last = signFrom("198.51.100." + person, "Ada Quill", "ada%d@post.example".formatted(person), Map.of());
        }
        assertThat(last.statusCode()).isEqualTo(429);
        var page = Jsoup.parse(last.body());
        assertThat(page.select(".govuk-error-summary").text()).contains("Please try again in a few minutes");
        assertThat(page.select("#email").attr("value")).isEqualTo("ada30@post.example");
    }

    private HttpResponse<String> sign(String name, String email, Map<String, String> more) throws Exception {
        return signFrom("203.0.113.9", name, email, more);
    }

    private HttpResponse<String> signFrom(String client, String name, String email, Map<String, String> more)
            throws Exception {
        var fields = new HashMap<>(more);
        fields.putAll(
                Map.of("name", name, "email", email, "country", "GB", "postcode", "SW1A 1AA", "declaration", "yes"));
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(to("/petitions/%s/signatures".formatted(petition))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", client)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(to(path).GET());
    }

    private HttpResponse<String> postForm(String path, String form) throws Exception {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(to(path).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    /** The newest first. */
    private List<JsonNode> mailsTo(String address) throws Exception {
        application.getBean(MailingDelivery.class).deliverDue();
        var answer = json.readTree(get("/local/mailbox.json?to=" + address).body());
        var mails = new ArrayList<JsonNode>();
        answer.path("mails").forEach(mails::add);
        return mails;
    }

    private static String linkIn(JsonNode mail) {
        var link = LINK.matcher(mail.path("text").asText());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String heading(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("h1").text();
    }

    /** The creator is one of them. */
    private int count() {
        application.getBean(SignatureCounts.class).countNew();
        return application.getBean(Petitions.class).require(petition).signatureCount();
    }
}
