package petitions.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** A form that starts a process, in Tasklist's window for that. */
class StartForm extends TaskForm {

    StartForm(WebDriver browser) {
        super(browser);
    }

    @Override
    StartForm ready() {
        super.ready();
        return this;
    }

    @Override
    By completion() {
        return By.cssSelector(".modal-footer .btn-primary");
    }
}
