package petitions.process.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody with a browser of their own: keeps cookies and sends the tokens that pages send. Follows no redirects. */
class Visitor {

    static final String ENGINE = "/camunda/api/engine/engine/default";
    static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    Visitor(int port) {
        this.address = "http://localhost:" + port;
    }

    static Visitor signedIn(int port, String account, String password) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.signIn(account, password);
        if (!answer.headers().firstValue("Location").orElse("").endsWith(TASKLIST)) {
            throw new AssertionError("Could not sign in as " + account + ": " + answer);
        }
        visitor.open(TASKLIST);
        return visitor;
    }

    HttpResponse<String> signIn(String account, String password) {
        open("/login");
        return sendForm("/login", "username", account, "password", password);
    }

    HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html"));
    }

    /** Somewhere else. */
    HttpResponse<String> open(URI page) {
        return send(HttpRequest.newBuilder(page).header("Accept", "text/html"));
    }

    HttpResponse<String> get(String path) {
        return send(to(path));
    }

    HttpResponse<String> postJson(String path, String json) {
        return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> sendToForms(String method, String path, String json) {
        return send(toForms(path).method(method, BodyPublishers.ofString(json)));
    }

    /** As our forms in Tasklist do. */
    HttpRequest.Builder toForms(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("X-STAFF-CSRF", cookie("STAFF-CSRF"))
                .header("Content-Type", "application/json");
    }

    HttpResponse<String> sendForm(String path, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=" + cookie("STAFF-CSRF"));
        for (int field = 0; field < fields.length; field += 2) {
            form.append('&').append(fields[field]).append('=').append(encoded(fields[field + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        String token = cookie("XSRF-TOKEN");
        return token.isEmpty() ? request : request.header("X-XSRF-TOKEN", token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void forget(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
