package petitions.publicsite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import petitions.browser.Chromium;

/** Reads pages in Chromium as axe-core does, at any width and size of text, and keeps each as a picture. */
public class PageReader implements AutoCloseable {

    public static final int PHONE = 390;
    public static final int DESKTOP = 1280;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target", "pages");
    private static final int TALLEST_PICTURE = 6000;

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
               .then(found => done(found.violations.map(violation => violation.id + ': ' + violation.help + ' '
                   + violation.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.html).join(' | '))));
            """;

    private final ChromeDriver browser;
    private final String axe;
    private int width;

    public PageReader() {
        this(Chromium.open());
    }

    private PageReader(ChromeDriver browser) {
        this.browser = browser;
        try (var script = getClass().getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(PICTURES);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** One in which no page may run a script. */
    static PageReader withoutScripts() {
        return new PageReader(Chromium.withoutScripts());
    }

    public PageReader at(int width) {
        this.width = width;
        resize(900);
        return this;
    }

    public PageReader open(String address) {
        browser.get(address);
        return this;
    }

    /** What is done then comes from this network. */
    void from(String network, Runnable doing) {
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("X-Forwarded-For", network)));
        doing.run();
        browser.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of()));
    }

    /** Forgets pages that may be kept for a minute. */
    PageReader forget() {
        browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
        return this;
    }

    /** As people set it in their browser who cannot read small print. */
    PageReader withTextAt(int percent) {
        browser.executeScript("document.documentElement.style.fontSize = arguments[0] + '%'", percent);
        return this;
    }

    public WebElement see(By what) {
        return new WebDriverWait(browser, PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    public ChromeDriver browser() {
        return browser;
    }

    @SuppressWarnings("unchecked")
    public List<String> violations() {
        browser.executeScript(axe);
        return (List<String>) browser.executeAsyncScript(RUN);
    }

    /** How much there is at the right that one would have to scroll to. */
    public long overflow() {
        return (Long) browser.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
    }

    /** The whole page, also what one would have to scroll to. */
    public PageReader keep(String name) {
        var height = (Long) browser.executeScript("return document.documentElement.scrollHeight");
        resize(Math.min(height.intValue(), TALLEST_PICTURE));
        try {
            Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        resize(900);
        return this;
    }

    private void resize(int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    @Override
    public void close() {
        browser.quit();
    }
}
