package petitions.browser;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import petitions.ApplicationTest;

/** Where one member of staff works: a browser, signed in. */
final class Desk {

    private static final String SESSION_COOKIE = "SESSION";

    private final WebDriver browser;
    private final String address;
    private final String account;

    Desk(WebDriver browser, String address, String account) {
        this.browser = browser;
        this.address = address;
        this.account = account;
    }

    Desk signedIn() {
        browser.get(address + "/staff");
        if (browser.getPageSource().contains("Welcome, ")) {
            return this;
        }
        new SignInPage(browser).open(address).signIn(account, ApplicationTest.STAFF_PASSWORD);
        return this;
    }

    /** The session ends as it does after hours of silence: the server no longer knows this browser. */
    void sessionEnds() {
        browser.manage().deleteCookieNamed(SESSION_COOKIE);
    }

    Tasklist tasklist() {
        return new Tasklist(browser).open(address);
    }

    Mailbox mailbox() {
        return new Mailbox(browser, address);
    }

    MailingsPage mailings() {
        return new MailingsPage(browser, address);
    }

    LifePage life() {
        return new LifePage(browser, address);
    }

    ClockPage clock() {
        return new ClockPage(browser).open(address);
    }

    /** On a phone, whose window Chromium would not make that narrow by itself. */
    void looksAtAPhone(Dimension size, Runnable work) {
        var chromium = (ChromeDriver) browser;
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", true));
        try {
            work.run();
        } finally {
            chromium.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    /** What a first visit shows while the vendor's own request for its words is not answered. */
    String tasklistWhoseWordsNeverCome() {
        var chromium = (ChromeDriver) browser;
        chromium.executeScript("window.localStorage.clear()");
        chromium.executeCdpCommand("Network.enable", Map.of());
        chromium.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*/locales/en.json?bust=*")));
        try {
            var page = tasklist();
            page.seeWords("body", "My group's tasks");
            return page.read(By.tagName("body"));
        } finally {
            chromium.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
        }
    }

    long widthOfThePage() {
        return (Long) ((JavascriptExecutor) browser).executeScript("return document.documentElement.scrollWidth");
    }
}
