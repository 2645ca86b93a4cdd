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
                read(By.className("mail-subject")),
                formatted(),
                unfolded(read(By.className("mail-text"))),
                read(By.className("headers")));
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
            return read(By.tagName("body"));
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
