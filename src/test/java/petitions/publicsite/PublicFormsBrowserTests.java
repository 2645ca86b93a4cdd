package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.signature.Origin;
import petitions.signature.Subscriptions;
import petitions.signature.TooManySignatures;

/** The public's forms on a phone: what is wrong can be read, and the keys are enough. */
@PublicSiteInBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicFormsBrowserTests {

    private static final String CROWDED = "198.51.100.9";

    private static final String FOCUS = """
            const one = document.activeElement;
            const marks = [getComputedStyle(one), getComputedStyle(one, '::before')];
            if (one.labels && one.labels.length) marks.push(getComputedStyle(one.labels[0], '::before'));
            return marks.some(style => style.boxShadow !== 'none'
                || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                    && !/rgba\\(.*, 0\\)|transparent/.test(style.outlineColor)));
            """;

    @LocalServerPort
    int port;

    @Autowired
    Tour tour;

    private PageReader reader;

    @BeforeAll
    void open() {
        reader = new PageReader().at(PageReader.PHONE);
    }

    @AfterAll
    void close() {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign", "start", "support", "correct", "ask-subscriptions"})
    void nothingKeepsAnybodyFromReadingWhatWasWrong(String form) {
        for (String language : List.of("en", "cy")) {
            open(form, language);
            reader.browser()
                    .findElements(By.cssSelector("main input.govuk-input, main textarea"))
                    .forEach(WebElement::clear);
            reader.see(By.cssSelector("main form button")).click();
            reader.see(By.cssSelector(".govuk-error-summary"));
            reader.keep("%s-wrong-390-%s".formatted(form, language));
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.overflow()).isLessThanOrEqualTo(0);
            var first = reader.see(By.cssSelector(".govuk-error-summary a"));
            var field = first.getDomAttribute("href").substring(1);
            first.click();
            assertThat(focused().getDomAttribute("id")).isEqualTo(field);
        }
    }

    @Test
    void whoeverComesInARushReadsThatTheyMayTryAgain(@Autowired Subscriptions subscriptions) throws Exception {
        var crowded = Origin.of(InetAddress.getByName(CROWDED), false);
        assertThatExceptionOfType(TooManySignatures.class).isThrownBy(() -> {
            for (int request = 0; request < 2 * PublicSiteInBrowser.PER_BLOCK; request++) {
                subscriptions.ask("reader%s@post.example".formatted(request), crowded);
            }
        });
        open("ask-subscriptions", "en");
        reader.see(By.id("email")).sendKeys("ada@post.example");
        reader.from(CROWDED, () -> {
            reader.see(By.cssSelector("main form button")).click();
            reader.see(By.cssSelector(".govuk-error-summary"));
        });
        reader.keep("too-many-390-en");
        assertThat(reader.violations()).isEmpty();
        assertThat(reader.see(By.id("email")).getDomProperty("value")).isEqualTo("ada@post.example");
    }

    @Test
    void theKeysAreEnoughToSign() {
        open("petition-open", "en");
        press(Keys.TAB);
        assertThat(focused().getText()).isEqualTo("Skip to what this page is about");
        assertThat(focused().isDisplayed()).isTrue();
        press(Keys.ENTER);
        tabTo("a.govuk-button").sendKeys(Keys.ENTER);
        reader.see(By.id("name"));
        tabTo("#name").sendKeys("Ada Keys");
        next("email").sendKeys("ada.keys@post.example");
        next("country");
        next("postcode").sendKeys("SW1A 1AA");
        next("declaration").sendKeys(Keys.SPACE);
        next("updates").sendKeys(Keys.SPACE);
        press(Keys.TAB);
        assertThat(focused().getTagName()).as("the bait is passed over").isEqualTo("button");
        press(Keys.ENTER);
        assertThat(reader.see(By.xpath("//h1[contains(., 'check your email')]")).getText())
                .isEqualTo("One more thing: check your email");
    }

    @Test
    void aPetitionIsFoundReadAndSignedInWelshWithoutScripts() {
        var open = tour.pages().get("petition-open");
        try (var plain = PageReader.withoutScripts().at(PageReader.PHONE)) {
            plain.open(Tour.address(port, "/", "en")).see(By.id("q")).sendKeys("lighthouse");
            plain.see(By.cssSelector("form.search button")).click();
            plain.see(By.cssSelector(".petitions a[href='%s']".formatted(open))).click();
            assertThat(plain.see(By.cssSelector(".petition h1")).getText())
                    .contains("<b>every</b> lighthouse, ${each}");
            plain.see(By.cssSelector("a[hreflang=cy]")).click();
            plain.see(By.cssSelector("html[lang=cy-GB] .signatures a.govuk-button"))
                    .click();
            assertThat(plain.see(By.cssSelector("html[lang=cy-GB] label[for=name]"))
                            .getText())
                    .as("the language is kept")
                    .isEqualTo("Eich enw llawn");
            plain.see(By.id("name")).sendKeys("Ada Quill");
            plain.see(By.id("email")).sendKeys("ada@post.example");
            plain.see(By.id("postcode")).sendKeys("SW1A 1AA");
            plain.see(By.cssSelector("label[for=declaration]")).click();
            plain.see(By.cssSelector("main form button")).click();
            plain.see(By.xpath("//h1[. = 'Un peth arall: edrychwch ar eich e-bost']"));
        }
    }

    private void open(String page, String language) {
        reader.open(Tour.address(port, tour.pages().get(page), language));
    }

    private WebElement tabTo(String css) {
        for (int stop = 0; stop < 20; stop++) {
            press(Keys.TAB);
            assertThat(isFocusVisible())
                    .as("focus on %s", focused().getAccessibleName())
                    .isTrue();
            if (reader.browser().findElement(By.cssSelector(css)).equals(focused())) {
                return focused();
            }
        }
        throw new AssertionError("Twenty steps with Tab do not reach " + css);
    }

    private WebElement next(String id) {
        press(Keys.TAB);
        assertThat(focused().getDomAttribute("id")).isEqualTo(id);
        assertThat(isFocusVisible()).as("focus on %s", id).isTrue();
        return focused();
    }

    private void press(Keys key) {
        focused().sendKeys(key);
    }

    private boolean isFocusVisible() {
        return (Boolean) reader.browser().executeScript(FOCUS);
    }

    private WebElement focused() {
        return reader.browser().switchTo().activeElement();
    }
}
