package petitions.browser;

import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;

/** The mailings, and the page of one of them, as staff see and steer them. */
class MailingsPage extends Page {

    private static final String PATH = "/staff/mailings";

    private static final String HOLD_BACK = """
            const ask = window.fetch;
            const allowed = new Promise(allow => { window.lookNow = undefined; window.allow = allow; });
            window.fetch = (...what) => { window.lookNow = window.allow; return allowed.then(() => ask(...what)); };
            """;

    private final String address;

    MailingsPage(WebDriver browser, String address) {
        super(browser);
        this.address = address;
    }

    MailingsPage open() {
        browser.get(address + PATH);
        return this;
    }

    MailingsPage choose(String subject) {
        press(seeWords("main li a", subject));
        seeWords("h1", subject);
        return this;
    }

    /** Opens a mailing's page, whose first look at how things stand comes after all else that happens. */
    MailingsPage choose(String subject, Runnable beforeItLooks) {
        var chromium = (ChromeDriver) browser;
        var held = chromium.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", HOLD_BACK));
        try {
            choose(subject);
            await("its first look", () -> script("return Boolean(window.lookNow)"));
            beforeItLooks.run();
        } finally {
            chromium.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", held);
        }
        script("window.lookNow()");
        return this;
    }

    /** By the keyboard alone: the reason, then Enter. */
    MailingsPage steer(String what, String reason) {
        see(By.id(what + "-reason")).sendKeys(reason, Keys.ENTER);
        return this;
    }

    MailingsPage cancel(String reason) {
        press(By.linkText("Cancel…"));
        see(By.id("cancel-reason")).sendKeys(reason);
        press(By.cssSelector("main button[type=submit]"));
        return this;
    }

    /** Without reloading it by hand. */
    MailingsPage awaitState(String state) {
        seeWords(".mailing-state", state);
        return this;
    }

    String mails(String fate) {
        return read(By.cssSelector("[data-fate=%s]".formatted(fate)));
    }

    String history() {
        return read(By.className("history"));
    }
}
