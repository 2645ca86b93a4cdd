package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import petitions.browser.Chromium;

/** Every public page, and every mail, as axe-core reads them; each page is kept as a picture. */
@PublicSiteInBrowser
@Import(Tour.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesBrowserTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target", "pages");
    private static final Path MAILS = Path.of("src", "test", "resources", "golden-mails");

    /** A mail is read between the landmarks of a mail program. */
    private static final List<String> NOT_IN_MAILS = List.of("region: ");

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
               .then(found => done(found.violations.map(violation => violation.id + ': ' + violation.help + ' '
                   + violation.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.html).join(' | '))));
            """;

    @LocalServerPort
    int port;

    private ChromeDriver browser;
    private Map<String, String> pages;
    private String axe;

    @BeforeAll
    void open(@Autowired Tour tour) throws IOException {
        try (var script = getClass().getResourceAsStream("/axe.min.js")) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.createDirectories(PICTURES);
        pages = tour.pages();
        browser = Chromium.open();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @CsvSource({"390, en", "1280, en", "390, cy"})
    void nothingKeepsAnybodyFromReadingAPage(int width, String language) throws IOException {
        lookAt(width);
        var found = new ArrayList<String>();
        for (var page : pages.entrySet()) {
            browser.get(address(page.getValue(), language));
            keep("%s-%s-%s".formatted(page.getKey(), width, language));
            violations().forEach(violation -> found.add(page.getKey() + ": " + violation));
            if (widthOfThePage() > width) {
                found.add("%s: is %s wide".formatted(page.getKey(), widthOfThePage()));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothingKeepsAnybodyFromSigningOrFromReadingWhatWasWrong() throws IOException {
        lookAt(390);
        for (String language : List.of("en", "cy")) {
            browser.get(address(pages.get("sign"), language));
            browser.findElement(By.cssSelector("#email")).sendKeys("nobody");
            browser.findElement(By.cssSelector("main button[type=submit]")).click();
            new WebDriverWait(browser, PATIENCE)
                    .until(ExpectedConditions.numberOfElementsToBeMoreThan(By.cssSelector(".govuk-error-message"), 2));
            keep("sign-wrong-390-" + language);
            assertThat(violations()).isEmpty();
            assertThat(widthOfThePage()).isLessThanOrEqualTo(390);
        }
    }

    @Test
    void nothingKeepsAnybodyFromReadingAMail() throws IOException {
        var found = new ArrayList<String>();
        try (var mails = Files.list(MAILS)) {
            for (Path mail :
                    mails.filter(file -> file.toString().endsWith(".html")).toList()) {
                for (int width : List.of(390, 1280)) {
                    lookAt(width);
                    browser.get(mail.toUri().toString());
                    violations().stream()
                            .filter(violation -> NOT_IN_MAILS.stream().noneMatch(violation::startsWith))
                            .forEach(violation -> found.add(mail.getFileName() + ": " + violation));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aPetitionIsFoundReadAndSignedWithoutScripts() {
        var plain = Chromium.withoutScripts();
        try {
            plain.get(address("/", "en"));
            see(plain, By.id("q")).sendKeys("lighthouse");
            see(plain, By.cssSelector("form.search button")).click();
            see(plain, By.cssSelector(".petitions a[href='%s']".formatted(pages.get("petition-open"))))
                    .click();
            assertThat(see(plain, By.cssSelector(".petition h1")).getText())
                    .contains("<b>every</b> lighthouse, ${each}");
            see(plain, By.cssSelector("a[hreflang=cy]")).click();
            see(plain, By.cssSelector("html[lang=cy-GB] .signatures a.govuk-button"))
                    .click();
            assertThat(see(plain, By.cssSelector("html[lang=cy-GB] label[for=name]"))
                            .getText())
                    .as("the language is kept")
                    .isEqualTo("Eich enw llawn");
            see(plain, By.id("name")).sendKeys("Ada Quill");
            see(plain, By.id("email")).sendKeys("ada@post.example");
            see(plain, By.id("postcode")).sendKeys("SW1A 1AA");
            plain.findElement(By.id("declaration")).click();
            see(plain, By.cssSelector("main form button")).click();
            new WebDriverWait(plain, PATIENCE)
                    .until(ExpectedConditions.textToBe(By.tagName("h1"), "Un peth arall: edrychwch ar eich e-bost"));
        } finally {
            plain.quit();
        }
    }

    private static WebElement see(ChromeDriver plain, By what) {
        return new WebDriverWait(plain, PATIENCE).until(ExpectedConditions.elementToBeClickable(what));
    }

    private String address(String path, String language) {
        var there = "http://127.0.0.1:%d%s".formatted(port, path);
        return URI.create(there + (path.contains("?") ? "&" : "?") + "lang=" + language)
                .toString();
    }

    @SuppressWarnings("unchecked")
    private List<String> violations() {
        browser.executeScript(axe);
        return (List<String>) browser.executeAsyncScript(RUN);
    }

    private void lookAt(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    private long widthOfThePage() {
        return (Long) browser.executeScript("return document.documentElement.scrollWidth");
    }

    /** The whole of it, also what one would have to scroll to. */
    private void keep(String name) throws IOException {
        var height = (Long) browser.executeScript("return Math.min(document.documentElement.scrollHeight, 6000)");
        var width = (Long) browser.executeScript("return window.innerWidth");
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        lookAt(width.intValue());
    }
}
