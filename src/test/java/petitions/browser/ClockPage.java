package petitions.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** The page on which a trainer moves time. */
class ClockPage extends Page {

    private static final String PATH = "/local/clock";

    ClockPage(WebDriver browser) {
        super(browser);
    }

    ClockPage open(String address) {
        browser.get(address + PATH);
        return this;
    }

    String moveToTheNextDeadline() {
        send(By.cssSelector("form[action='/local/clock/deadline'] button"));
        return read(By.className("notice"));
    }

    String playTheNextEvent() {
        send(By.cssSelector("form[action='/local/clock/event'] button"));
        return read(By.className("notice"));
    }

    String text() {
        return read(By.tagName("main"));
    }
}
