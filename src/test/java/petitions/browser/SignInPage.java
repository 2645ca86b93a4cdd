package petitions.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** The one page on which staff sign in. */
class SignInPage extends Page {

    SignInPage(WebDriver browser) {
        super(browser);
    }

    SignInPage open(String address) {
        browser.get(address + "/login");
        return this;
    }

    void signIn(String account, String password) {
        see(By.id("username")).sendKeys(account);
        see(By.id("password")).sendKeys(password);
        press(By.cssSelector("main button[type=submit]"));
        await("signed in", () -> !browser.getCurrentUrl().contains("/login"));
    }
}
