package petitions.browser;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import petitions.petition.PetitionId;

/** One of our forms, as it stands in Tasklist. Fields are named as the domain names them. */
class TaskForm extends Page {

    private static final By COMPLETE = By.cssSelector(".form-actions .btn-primary");
    private static final By SAVE = By.cssSelector(".form-actions .btn-default");

    TaskForm(WebDriver browser) {
        super(browser);
    }

    /** Loaded, and this person's to fill in. */
    TaskForm ready() {
        see(By.cssSelector("staff-form:not(.sf-read-only):not([aria-busy]) h3"));
        return this;
    }

    TaskForm shown() {
        see(By.cssSelector("staff-form:not([aria-busy]) h3, staff-form:not([aria-busy]) .sf-summary"));
        return this;
    }

    /** Puts a text in place of what stands there, as pasting does. */
    TaskForm fill(String field, String text) {
        await("the text in " + field, () -> {
            var input = input(field);
            press(input);
            script(
                    "arguments[0].focus(); arguments[0].select();"
                            + "document.execCommand(arguments[1] ? 'insertText' : 'delete', false, arguments[1])",
                    input,
                    text);
            return text.equals(input.getDomProperty("value"));
        });
        return this;
    }

    TaskForm pick(String field, LocalDate day) {
        return set(field, day.toString());
    }

    TaskForm pick(String field, LocalTime time) {
        return set(field, time.toString());
    }

    TaskForm clear(String field) {
        return set(field, "");
    }

    /** Date and time pickers are typed into differently in every language. */
    private TaskForm set(String field, String value) {
        script(
                "arguments[0].value = arguments[1];"
                        + "['input', 'change'].forEach((kind) => arguments[0].dispatchEvent(new Event(kind, {bubbles: true})))",
                input(field),
                value);
        return this;
    }

    TaskForm choose(String field, String answer) {
        var chosen = await("the answer " + answer, () -> field(field).findElements(By.tagName("label")).stream()
                .filter(label -> label.getText().contains(answer))
                .findFirst()
                .orElse(null));
        press(chosen);
        return this;
    }

    TaskForm select(String field, String words) {
        var option = await("the option " + words, () -> field(field).findElements(By.tagName("option")).stream()
                .filter(candidate -> candidate.getText().contains(words))
                .findFirst()
                .orElse(null));
        option.click();
        return this;
    }

    TaskForm addPetition(String field, PetitionId petition) {
        input(field).sendKeys(petition.toString());
        seeWords("[data-field=%s] [role=option]".formatted(field), petition.toString())
                .click();
        see(By.cssSelector("[data-field=%s] [data-petition='%s']".formatted(field, petition)));
        return this;
    }

    TaskForm type(String field, String text) {
        input(field).sendKeys(text);
        return this;
    }

    String value(String field) {
        return input(field).getDomProperty("value");
    }

    String count(String field) {
        return field(field)
                .findElement(By.cssSelector(".sf-count [aria-hidden]"))
                .getText();
    }

    String text() {
        return read(By.tagName("staff-form"));
    }

    /** The very mail, as its reader will see it. */
    String preview() {
        shown(By.cssSelector("staff-form [role=tab]")).stream()
                .filter(tab -> tab.getText().equals("Preview"))
                .findFirst()
                .ifPresent(WebElement::click);
        browser.switchTo().frame(see(By.cssSelector("staff-form iframe.sf-mail")));
        try {
            return await("the mail", () -> {
                var words = browser.findElement(By.tagName("body")).getText();
                return words.isBlank() ? null : words;
            });
        } finally {
            browser.switchTo().parentFrame();
        }
    }

    /** Presses Save, unless the form has already saved by itself. */
    TaskForm save() {
        await("a saved draft", () -> {
            shown(SAVE).stream().filter(WebElement::isEnabled).forEach(WebElement::click);
            return status().contains("Draft saved");
        });
        return this;
    }

    String status() {
        return read(By.cssSelector("staff-form .sf-bar"));
    }

    void complete() {
        var form = see(By.tagName("staff-form"));
        press(completion());
        awaitGone(form);
    }

    void completeTwiceAtOnce() {
        var form = see(By.tagName("staff-form"));
        var button = see(completion());
        script("arguments[0].scrollIntoView({block: 'center'})", button);
        new Actions(browser).doubleClick(button).perform();
        awaitGone(form);
    }

    /** Completes, or tries to: the form says why not. */
    List<String> completeInVain() {
        press(completion());
        return problems();
    }

    List<String> problems() {
        var summary = see(By.cssSelector(".sf-summary"));
        var listed = summary.findElements(By.tagName("li"));
        return listed.isEmpty()
                ? List.of(summary.findElement(By.tagName("h4")).getText())
                : listed.stream().map(WebElement::getText).toList();
    }

    String problemOf(String field) {
        return field(field).findElement(By.cssSelector(".sf-error")).getText();
    }

    TaskForm follow(String link) {
        press(seeWords(".sf-summary a", link));
        return this;
    }

    boolean isFocused(String field) {
        return input(field).equals(browser.switchTo().activeElement());
    }

    /** By how many pixels the form is wider than the place it has. */
    long overflow() {
        return (Long)
                script("const form = document.querySelector('staff-form'); return form.scrollWidth - form.clientWidth");
    }

    /** Whether something of the form lies over the field that is typed into. */
    boolean coversWhatIsTypedInto() {
        return (Boolean) script("const field = document.activeElement.getBoundingClientRect();"
                + "const bar = document.querySelector('.sf-status').getBoundingClientRect();"
                + "return bar.height > 0 && bar.top < field.bottom && bar.bottom > field.top");
    }

    boolean showsTheMailAsOnAPhone() {
        return seeWords("staff-form [aria-label=Width] [aria-pressed=true]", "")
                .getText()
                .equals("Phone");
    }

    /** Of elements that screen readers then mistake for one another. */
    @SuppressWarnings("unchecked")
    List<String> idsThatTwoHave() {
        return (List<String>)
                script("const ids = [...document.querySelectorAll('staff-form [id]')].map((each) => each.id);"
                        + "return ids.filter((id, index) => ids.indexOf(id) !== index)");
    }

    /** Takes back what the browser kept of an earlier visit. */
    TaskForm putBack() {
        press(seeWords("staff-form button", "Put it back"));
        return this;
    }

    void leaveField(String field) {
        input(field).sendKeys(Keys.TAB);
    }

    By completion() {
        return COMPLETE;
    }

    private WebElement field(String name) {
        return see(By.cssSelector("staff-form [data-field=%s]".formatted(name)));
    }

    private WebElement input(String field) {
        return see(By.cssSelector("staff-form [data-field=%s] .sf-input".formatted(field)));
    }
}
