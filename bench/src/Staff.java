import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A member of staff who is signed in, and does over HTTP what Tasklist and our forms do. */
final class Staff {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ObjectMapper json = new ObjectMapper();
    private final CookieManager cookies;
    private final HttpClient http;
    private final String address;
    private final String account;

    private Staff(String address, String account, CookieManager cookies) {
        this.address = address;
        this.account = account;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    static Staff signedIn(Application application, String account) throws IOException, InterruptedException {
        var staff = new Staff(application.address(), account, new CookieManager());
        var token = CSRF.matcher(staff.send(staff.request("/login").GET()));
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page carries no token.");
        }
        staff.send(staff.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=%s&username=%s&password=%s"
                        .formatted(encoded(token.group(1)), account, encoded(Application.PASSWORD)))));
        staff.send(staff.request("/camunda/app/tasklist/default/").GET());
        return staff;
    }

    /** The same browser at another node: who is signed in says the cookie. */
    Staff at(Application other) {
        return new Staff(other.address(), account, cookies);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json.readTree(send(request(path).GET()));
    }

    /** A page, as a browser asks for it. */
    String open(String path) throws IOException, InterruptedException {
        String page = send(request(path).GET());
        if (!page.contains("<h1>")) {
            throw new IllegalStateException("%s showed %s no page.".formatted(path, account));
        }
        return page;
    }

    /** Claims the task, has the answers checked, and completes it, as the form in Tasklist does. */
    void approve(String task) throws IOException, InterruptedException {
        String id = awaitTask(task);
        post(ENGINE + "/task/" + id + "/claim", Map.of("userId", account));
        post("/staff/forms/task/" + id + "/check", Map.of("values", Map.of("decision", "approve")));
        post(ENGINE + "/task/" + id + "/submit-form", Map.of("variables", Map.of()));
    }

    /** Fills in the start form “Publish related activity”. */
    void publishRelatedActivity(Map<String, ?> values) throws IOException, InterruptedException {
        var checked = post("/staff/forms/start/publishRelatedActivity/check", Map.of("values", values));
        var draft = Map.of("type", "String", "value", checked.path("draft").asText());
        post(
                ENGINE + "/process-definition/key/publishRelatedActivity/submit-form",
                Map.of("businessKey", checked.path("businessKey").asText(), "variables", Map.of("draft", draft)));
    }

    /** Sends a file of petitions, and waits until all are taken over. */
    void importPetitions(Map<String, ?> file) throws IOException, InterruptedException {
        String run = "/operations/imports/" + post("/operations/imports", file).path("id").asText();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (get(run).path("finishedAt").isNull()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The import goes on: " + get(run));
            }
            Thread.sleep(100);
        }
        if (!get(run).path("failure").isNull()) {
            throw new IllegalStateException("The import failed: " + get(run));
        }
    }

    /** The mail that these values would send, to a sample reader. */
    JsonNode preview(Map<String, ?> values) throws IOException, InterruptedException {
        return post("/staff/forms/start/publishRelatedActivity/preview", Map.of("values", values))
                .path("mails")
                .path(0);
    }

    private String awaitTask(String task) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var found = get(ENGINE + "/task?taskDefinitionKey=userTask_" + task);
            if (!found.isEmpty()) {
                return found.path(0).path("id").asText();
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("No task %s waits for %s.".formatted(task, account));
    }

    void put(String path, Object body) throws IOException, InterruptedException {
        send(changing("PUT", path, body));
    }

    private JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return json.readTree(send(changing("POST", path, body)));
    }

    private HttpRequest.Builder changing(String method, String path, Object body) throws IOException {
        var engine = path.startsWith(ENGINE);
        return request(path)
                .header(engine ? "X-XSRF-TOKEN" : "X-STAFF-CSRF", cookie(engine ? "XSRF-TOKEN" : "STAFF-CSRF"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, text/html");
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException("%s %s was answered %d: %s"
                    .formatted(
                            answer.request().method(),
                            answer.request().uri().getPath(),
                            answer.statusCode(),
                            answer.body()));
        }
        return answer.body();
    }

    private String cookie(String name) {
        List<HttpCookie> all = cookies.getCookieStore().getCookies();
        return all.stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no cookie " + name + "."));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
