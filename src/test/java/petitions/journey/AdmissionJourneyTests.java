package petitions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import petitions.ApplicationTest;
import petitions.Scene;
import petitions.mailing.delivery.MailingDelivery;
import petitions.process.EngineSteps;

/** Somebody starts a petition, friends support it, a clerk publishes it: over HTTP and by mail, as everybody does. */
@ApplicationTest
class AdmissionJourneyTests {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+\\?token=\\S+)");
    private static final Pattern NUMBER = Pattern.compile("/petitions/(\\d+)/supporters");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    ObjectMapper json;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final String people = UUID.randomUUID() + ".example";

    @Test
    void aPetitionIsStartedSupportedModeratedAndSigned() throws Exception {
        assertThat(get("/petitions/check?q=Light+it").statusCode()).isEqualTo(200);
        var words = Map.of("action", "Light it", "background", "It is dark.", "checked", "yes");
        var started = post("/petitions", person("Ottoline", words));
        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(heading(get("/petitions/started"))).isEqualTo("One more thing: check your email");
        assertThat(heading(post(linkIn(lastMailTo("ottoline")), Map.of())))
                .isEqualTo("Thank you: your petition is confirmed");

        var invitation = linkIn(lastMailTo("ottoline"));
        var number = NUMBER.matcher(invitation);
        assertThat(number.find()).isTrue();
        var petition = number.group(1);
        assertThat(get("/petitions/" + petition).statusCode()).isEqualTo(404);
        var support = Jsoup.parse(get(invitation).body()).select("form").attr("action");
        for (var friend : new String[] {"Ada", "Bea", "Cyd", "Dee", "Eve"}) {
            assertThat(post(support, person(friend, Map.of())).statusCode()).isEqualTo(303);
            assertThat(heading(post(linkIn(lastMailTo(friend)), Map.of())))
                    .isEqualTo("Thank you: your support is confirmed");
        }
        settle();
        assertThat(subject(lastMailTo("ottoline"))).isEqualTo("We are looking at your petition: “Light it”");

        new Scene(application).complete("moderatePetition", petition, Scene.CLERK, Map.of("decision", "publish"));
        settle();

        assertThat(subject(lastMailTo("ottoline"))).isEqualTo("Published: “Light it”");
        assertThat(subject(lastMailTo("eve"))).isEqualTo("Published: “Light it”");
        var document = json.readTree(
                        get("/petitions/%s.json".formatted(petition)).body())
                .at("/data/attributes");
        assertThat(document.path("state").asText()).isEqualTo("open");
        assertThat(document.path("creator_name").asText()).isEqualTo("Ottoline");
        assertThat(document.path("moderation_threshold_reached_at").isNull()).isFalse();
        assertThat(heading(get("/petitions/%s/signatures/new".formatted(petition))))
                .isEqualTo("Sign this petition");
    }

    private Map<String, String> person(String name, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.putAll(Map.of(
                "name", name,
                "email", name.toLowerCase(Locale.ROOT) + "@" + people,
                "country", "GB",
                "postcode", "SW1A 1AA",
                "declaration", "yes"));
        return fields;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(to(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
    }

    /** What the engine would do in the background is done, and the mail is sent. */
    private void settle() {
        var engine = application.getBean(EngineSteps.class);
        var delivery = application.getBean(MailingDelivery.class);
        delivery.deliverDue();
        for (var step = engine.next(Instant.MIN); step.isPresent(); step = engine.next(Instant.MIN)) {
            engine.run(step.get());
            delivery.deliverDue();
        }
    }

    private JsonNode lastMailTo(String name) throws Exception {
        settle();
        var address = name.toLowerCase(Locale.ROOT) + "@" + people;
        var mails =
                json.readTree(get("/local/mailbox.json?to=" + address).body()).path("mails");
        assertThat(mails).as("Mails to %s", name).isNotEmpty();
        return mails.path(0);
    }

    private static String subject(JsonNode mail) {
        return mail.path("subject").asText();
    }

    private static String linkIn(JsonNode mail) {
        var link = LINK.matcher(mail.path("text").asText());
        assertThat(link.find()).as("A link in %s", mail).isTrue();
        return link.group(1);
    }

    private static String heading(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("h1").text();
    }
}
