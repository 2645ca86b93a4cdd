package petitions.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** An application of another process, over HTTP, with the session of whoever signed in. */
public final class RunningApplication {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies;
    private final HttpClient http;
    private final String address;

    public RunningApplication(int port) {
        this(port, new CookieManager());
    }

    private RunningApplication(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.address = "http://localhost:" + port;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Another node, which the proxy sends the same browser to. */
    public RunningApplication at(int port) {
        return new RunningApplication(port, cookies);
    }

    /** Nothing while nobody answers there. */
    public Optional<JsonNode> ask(String path) {
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.of(new ObjectMapper().readTree(answer.body()))
                    : Optional.empty();
        } catch (IOException notListening) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    public void signIn(String account, String password) throws IOException, InterruptedException {
        var token = CSRF.matcher(page("/login"));
        if (!token.find()) {
            throw new AssertionError("The sign-in page carries no token.");
        }
        var form = "_csrf=%s&username=%s&password=%s".formatted(encoded(token.group(1)), account, encoded(password));
        http.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    public String page(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** As Tasklist sends it. */
    public int send(String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
