package petitions.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** One browser for each member of staff and one for the public, kept open from test to test. */
final class Desks {

    private static final Map<String, ChromeDriver> BROWSERS = new LinkedHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> BROWSERS.values().forEach(ChromeDriver::quit)));
    }

    private Desks() {}

    /** This person's browser, signed in to the application on this port. */
    static Desk of(String account, int port) {
        var browser = BROWSERS.computeIfAbsent(account, first -> Chromium.open());
        return new Desk(browser, "http://127.0.0.1:" + port, account).signedIn();
    }

    /** The browser of whoever has no account. */
    static ChromeDriver withoutScripts() {
        return BROWSERS.computeIfAbsent("public", first -> Chromium.withoutScripts());
    }

    static Map<String, ChromeDriver> all() {
        return Map.copyOf(BROWSERS);
    }
}
