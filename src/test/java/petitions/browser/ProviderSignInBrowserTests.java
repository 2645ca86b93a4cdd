package petitions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import petitions.process.access.TestProvider;

@BrowserTest
@TestPropertySource(properties = "petitions.local.example=true")
class ProviderSignInBrowserTests {

    private static final TestProvider PROVIDER = new TestProvider("house");

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("petitions.sign-in.oidc.issuer", PROVIDER::issuer);
        settings.add("petitions.sign-in.oidc.client-id", () -> TestProvider.CLIENT);
        settings.add("petitions.sign-in.oidc.client-secret", () -> "between-the-two-of-us");
        settings.add("petitions.sign-in.oidc.name", () -> "Parliament");
        settings.add("petitions.sign-in.oidc.groups.publisher", () -> "publishers");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Test
    void aPublisherOfTheProviderFindsTheGroupsTasksAndSignsOutThereToo() throws Exception {
        var address = "http://127.0.0.1:" + port;
        var browser = Chromium.open();
        try {
            var patience = new WebDriverWait(browser, Duration.ofSeconds(20));
            browser.get(address + "/login");
            Files.createDirectories(Path.of("target", "pages"));
            Files.write(Path.of("target", "pages", "sign-in.png"), browser.getScreenshotAs(OutputType.BYTES));
            PROVIDER.next("ada", "ada.lovelace", List.of("publishers"));
            browser.findElement(By.linkText("Sign in with Parliament")).click();
            patience.until(there -> there.getCurrentUrl().contains("/camunda/app/tasklist/"));
            assertThat(new Tasklist(browser).open(address).lists("My group's tasks", "Approve the response · 700001"))
                    .isTrue();
            browser.get(address + "/staff");
            assertThat(browser.getPageSource()).contains("Welcome, ada.lovelace");
            browser.findElement(By.cssSelector("form[action='/logout'] button")).click();
            patience.until(there -> there.getCurrentUrl().endsWith("/login"));
            browser.get(address + "/staff");
            assertThat(browser.getCurrentUrl()).endsWith("/login");
        } finally {
            browser.quit();
        }
    }
}
