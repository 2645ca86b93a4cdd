package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import petitions.browser.Mailbox.Mail;

/** The public's pages, as somebody sees them whose browser runs no scripts. */
class PublicSite extends Page {

    private static final Pattern SECRET_LINK = Pattern.compile("https?://\\S+\\?token=\\S+");

    private final String address;

    private PublicSite(ChromeDriver browser, String address) {
        super(browser);
        this.address = address;
    }

    static PublicSite on(Dimension screen, int port) {
        var browser = Desks.withoutScripts();
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        screen.width,
                        "height",
                        screen.height,
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        screen.width < 600));
        return new PublicSite(browser, "http://127.0.0.1:" + port);
    }

    PublicSite open(String path) {
        browser.get(address + path);
        return this;
    }

    /** As after the minute for which a page may be kept. */
    PublicSite openAnew(String path) {
        ((ChromeDriver) browser).executeCdpCommand("Network.clearBrowserCache", Map.of());
        return open(path);
    }

    /** Waits for a mail and opens its first secret link to {@code part} of the site, here. */
    PublicSite follow(String to, String subject, String part) {
        var link = URI.create(link(new Mailbox(browser, address).read(to, subject), part));
        return open(link.getRawPath() + "?" + link.getRawQuery());
    }

    private static String link(Mail mail, String part) {
        return SECRET_LINK
                .matcher(mail.text())
                .results()
                .map(found -> found.group())
                .filter(found -> found.contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link to %s in %s".formatted(part, mail.text())));
    }

    PublicSite type(String field, String text) {
        var input = see(By.id(field));
        input.clear();
        input.sendKeys(text);
        return this;
    }

    /** By its label, which draws the box. */
    PublicSite tick(String field) {
        press(By.cssSelector("label[for='%s']".formatted(field)));
        return this;
    }

    /** What every form asks about the person. */
    PublicSite introduce(String name, String email) {
        type("name", name).type("email", email).type("postcode", "SW1A 1AA");
        new Select(see(By.id("country"))).selectByValue("GB");
        return tick("declaration");
    }

    PublicSite press(String button) {
        press(seeWords("main button, main a.govuk-button", button));
        return this;
    }

    /** Whether there are similar petitions or not. */
    PublicSite startInstead() {
        press(By.cssSelector("main a.govuk-button[href^='/petitions/new']"));
        return this;
    }

    PublicSite click(String link) {
        press(seeWords("main a", link));
        return this;
    }

    PublicSite reads(String heading) {
        seeWords("h1", heading);
        assertThat((Long) script("return document.documentElement.scrollWidth - window.innerWidth"))
                .as("Nobody scrolls “%s” sideways", heading)
                .isLessThanOrEqualTo(0);
        return this;
    }

    String words(String css) {
        return read(By.cssSelector(css));
    }

    /** Of the petition whose page is open. */
    String number() {
        return browser.getCurrentUrl().replaceAll(".*/petitions/(\\d+).*", "$1");
    }
}
