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
        press(By.cssSelector("form[action='/local/clock/deadline'] button"));
        return see(By.className("notice")).getText();
    }

    String playTheNextEvent() {
        press(By.cssSelector("form[action='/local/clock/event'] button"));
        return see(By.className("notice")).getText();
    }

    String text() {
        return see(By.tagName("main")).getText();
    }
}
