package petitions.browser;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What all pages have in common: they are looked at until they show what is awaited. */
abstract class Page {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration GLANCES_APART = Duration.ofMillis(60);

    final WebDriver browser;

    Page(WebDriver browser) {
        this.browser = browser;
    }

    WebElement see(By what) {
        return await("see " + what, () -> shown(what).stream().findFirst().orElse(null));
    }

    WebElement seeWords(String css, String words) {
        return await("see “%s” in %s".formatted(words, css), () -> shown(By.cssSelector(css)).stream()
                .filter(element -> element.getText().contains(words))
                .findFirst()
                .orElse(null));
    }

    /** What it says, asked for again where the page changes in between. */
    String read(By what) {
        return await(
                "read " + what,
                () -> shown(what).stream().findFirst().map(WebElement::getText).orElse(null));
    }

    List<WebElement> shown(By what) {
        return browser.findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .toList();
    }

    void press(By what) {
        await("press " + what, () -> {
            var button = shown(what).stream().filter(WebElement::isEnabled).findFirst();
            button.ifPresent(this::click);
            return button.isPresent();
        });
    }

    void press(WebElement element) {
        await("press", () -> {
            click(element);
            return true;
        });
    }

    /** Presses what sends a form, and waits until another page stands in place of this one. */
    void send(By what) {
        var page = browser.findElement(By.tagName("html"));
        press(what);
        awaitGone(page);
    }

    /** Away from the bars at the edges of the page, which cover what is at its end. */
    private void click(WebElement element) {
        script("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Looks again and again, until there is an answer that is neither null nor false. */
    <T> T await(String hope, Supplier<T> look) {
        return new WebDriverWait(browser, PATIENCE, GLANCES_APART)
                .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
                .ignoring(ElementClickInterceptedException.class)
                .withMessage(hope)
                .until(looking -> look.get());
    }

    void awaitGone(WebElement element) {
        new WebDriverWait(browser, PATIENCE, GLANCES_APART).until(ExpectedConditions.stalenessOf(element));
    }

    Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(script, arguments);
    }
}
