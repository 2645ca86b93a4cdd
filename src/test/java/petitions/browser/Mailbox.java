package petitions.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** The mailbox page, where the mail that was sent can be read. */
class Mailbox extends Page {

    private final String address;

    Mailbox(WebDriver browser, String address) {
        super(browser);
        this.address = address;
    }

    /** One mail as the page shows it: its formatted and its plain body. */
    record Mail(String subject, String html, String text, String headers) {}

    /** Waits for a mail to somebody whose subject has these words, and opens it. */
    Mail read(String to, String subject) {
        await("mail to %s: %s".formatted(to, subject), () -> {
            search(to, subject);
            return !shown(By.cssSelector(".mails a")).isEmpty();
        });
        shown(By.cssSelector(".mails a")).get(0).click();
        see(By.className("mail-subject"));
        return new Mail(
                see(By.className("mail-subject")).getText(),
                formatted(),
                unfolded(see(By.className("mail-text")).getText()),
                see(By.className("headers")).getText());
    }

    /** How many mails to somebody there are now. */
    int countTo(String to, String subject) {
        search(to, subject);
        return shown(By.cssSelector(".mails li")).size();
    }

    private void search(String to, String subject) {
        browser.get("%s/local/mailbox?to=%s&subject=%s".formatted(address, encoded(to), encoded(subject)));
    }

    private String formatted() {
        browser.switchTo().frame(see(By.className("mail-html")));
        try {
            return see(By.tagName("body")).getText();
        } finally {
            browser.switchTo().parentFrame();
        }
    }

    /** Plain text is folded at about seventy characters. */
    private static String unfolded(String text) {
        return text.replaceAll("(?<=\\S)\\R(?=\\S)", " ");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
