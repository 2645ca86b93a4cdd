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
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;

/** Somebody without an account, over HTTP: a browser that runs no scripts, and a mailbox. */
class Citizen {

    static final String NETWORK = "203.0.113.9";

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,)]");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final int port;

    Citizen(int port) {
        this.port = port;
    }

    /** What a form about a person has. */
    static Map<String, String> person(String name, String email) {
        return Map.of("name", name, "email", email, "country", "GB", "postcode", "SW1A 1AA", "declaration", "yes");
    }

    HttpResponse<String> open(String path) throws Exception {
        return send("GET", path, "", NETWORK);
    }

    HttpResponse<String> glance(String path) throws Exception {
        return send("HEAD", path, "", NETWORK);
    }

    /** Presses the only button of a page. */
    HttpResponse<String> press(String path) throws Exception {
        return fill(path, Map.of());
    }

    HttpResponse<String> fill(String path, Map<String, String> fields) throws Exception {
        return fillFrom(NETWORK, path, fields);
    }

    HttpResponse<String> fillFrom(String network, String path, Map<String, String> fields) throws Exception {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", path, form, network);
    }

    private HttpResponse<String> send(String method, String path, String form, String network) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-For", network)
                        .method(method, BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The newest first. */
    List<JsonNode> mailsTo(String address) throws Exception {
        var answer = json.readTree(open("/local/mailbox.json?to=" + address).body());
        return StreamSupport.stream(answer.path("mails").spliterator(), false).toList();
    }

    /** The path of each link in it, once. */
    static List<String> links(JsonNode mail) {
        var drawn = Jsoup.parse(mail.path("html").asText()).select("a[href^=http]").eachAttr("href").stream();
        var written = ADDRESS.matcher(mail.path("text").asText()).results().map(MatchResult::group);
        return Stream.concat(drawn, written).map(Citizen::path).distinct().toList();
    }

    private static String path(String address) {
        var link = URI.create(address);
        return link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery());
    }

    /** The first link in a mail that carries a secret to {@code part} of our site. */
    static String secretLink(JsonNode mail, String part) {
        var found = links(mail).stream()
                .filter(link -> link.contains(part) && link.contains("token="))
                .findFirst();
        assertThat(found)
                .as("A link to %s in %s", part, mail.path("text").asText())
                .isPresent();
        return found.get();
    }

    static String subject(JsonNode mail) {
        return mail.path("subject").asText();
    }

    static String heading(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("h1").text();
    }
}
