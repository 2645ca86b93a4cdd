package petitions.staff.signatures;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import petitions.ApplicationTest;

/** A member of staff at a browser, or with a script. */
public final class StaffBrowser {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    private StaffBrowser(int port) {
        this.address = "http://localhost:" + port;
    }

    public static StaffBrowser signedIn(int port, String account) throws Exception {
        var browser = new StaffBrowser(port);
        browser.open("/login");
        browser.submit("/login", "username=" + account + "&password=" + ApplicationTest.STAFF_PASSWORD);
        browser.open("/staff");
        return browser;
    }

    HttpResponse<String> open(String path) throws Exception {
        return send(to(path).header("Accept", "text/html"));
    }

    public Document read(String path) throws Exception {
        return Jsoup.parse(open(path).body());
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(to(path));
    }

    /** As a page does. */
    public HttpResponse<String> submit(String path, String form) throws Exception {
        return send(to(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token() + "&" + form)));
    }

    /** As a script does. */
    public HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send("POST", path, type, body);
    }

    /** The same by any method. */
    public HttpResponse<String> send(String method, String path, String type, String body) throws Exception {
        return send(to(path).header("X-STAFF-CSRF", token())
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postWithoutToken(String path, String body) throws Exception {
        return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("STAFF-CSRF"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
