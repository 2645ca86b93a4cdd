package petitions.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** Camunda Tasklist: lists of tasks, the task that is open, and processes to start. */
class Tasklist extends Page {

    private static final String PATH = "/camunda/app/tasklist/default/";

    Tasklist(WebDriver browser) {
        super(browser);
    }

    Tasklist open(String address) {
        browser.get("about:blank");
        browser.get(address + PATH);
        see(By.cssSelector(".task-filter"));
        return this;
    }

    /** Takes up a task of this person's group. */
    TaskForm claim(String task) {
        look(task);
        press(By.cssSelector("button.claim"));
        return new TaskForm(browser).ready();
    }

    /** Goes back to a task that was claimed earlier. */
    TaskForm resume(String task) {
        choose("My tasks", task);
        return new TaskForm(browser).ready();
    }

    /** Opens a task without claiming it. */
    TaskForm look(String task) {
        choose("My group's tasks", task);
        return new TaskForm(browser).shown();
    }

    /** Opens a task that may be another group's. */
    TaskForm lookAmongAll(String task) {
        choose("All tasks", task);
        return new TaskForm(browser).shown();
    }

    private void choose(String filter, String task) {
        press(seeWords(".task-filter", filter).findElement(By.tagName("a")));
        press(seeWords("li.task h4 a", task));
        seeWords("section.task-card h2", task);
    }

    boolean lists(String filter, String task) {
        seeWords(".task-filter", filter).findElement(By.tagName("a")).click();
        await("the tasks of " + filter, () -> !shown(By.cssSelector("li.task, [cam-tasks] .well"))
                .isEmpty());
        return shown(By.cssSelector("li.task h4 a")).stream()
                .anyMatch(title -> title.getText().contains(task));
    }

    void offersNothingToStart() {
        await("no “Start process”", () -> shown(By.cssSelector(".start-process-action a"))
                .isEmpty());
    }

    /** Opens the form that starts a process. */
    StartForm start(String process) {
        press(By.cssSelector(".start-process-action a"));
        seeWords(".modal-body a", process);
        await("the form of " + process, () -> {
            shown(By.cssSelector(".modal-body a")).stream()
                    .filter(link -> link.getText().contains(process))
                    .forEach(WebElement::click);
            return !shown(By.tagName("staff-form")).isEmpty();
        });
        return new StartForm(browser).ready();
    }
}
