package petitions.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** The life of a petition or a process, with its diagram, as staff look at it. */
class LifePage extends Page {

    private static final By DRAWN = By.cssSelector("[data-drawn]");
    private static final By FRAME = By.className("picture-frame");
    private static final Path PICTURES = Path.of("target", "pages");

    private static final String AXE = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
               .then(found => done(found.violations.map(violation => violation.id + ': ' + violation.help + ' '
                   + violation.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.html).join(' | '))));
            """;

    private final String address;

    LifePage(WebDriver browser, String address) {
        super(browser);
        this.address = address;
    }

    LifePage open(String path) {
        browser.get(address + path);
        return this;
    }

    LifePage awaitDiagram() {
        see(DRAWN);
        return this;
    }

    /** How the picture marks a step, such as {@code life-waiting}. */
    String marksOf(String step) {
        return browser.findElement(By.cssSelector("g.djs-element[data-element-id=%s]".formatted(step)))
                .getDomAttribute("class");
    }

    List<String> badges() {
        return browser.findElements(By.className("life-badge")).stream()
                .map(badge -> badge.getDomProperty("textContent"))
                .toList();
    }

    /** From the picture itself, by the keyboard. */
    LifePage openFromThePicture(String process) {
        see(By.cssSelector(".djs-overlays .life-open")).sendKeys(Keys.ENTER);
        seeWords("h1", process);
        return this;
    }

    LifePage typeIntoThePicture(CharSequence keys) {
        see(FRAME).sendKeys(keys);
        return this;
    }

    int widthOfThePicture() {
        return see(By.className("picture-canvas")).getSize().width;
    }

    long scrolledDown() {
        return ((Number) script("return document.querySelector('.picture-frame').scrollTop")).longValue();
    }

    WebElement markOfItsMakers() {
        return see(By.className("bjs-powered-by"));
    }

    @SuppressWarnings("unchecked")
    List<String> violations() {
        try (var axe = LifePage.class.getResourceAsStream("/axe.min.js")) {
            script(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return (List<String>) ((JavascriptExecutor) browser).executeAsyncScript(AXE);
    }

    void keep(String name) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
