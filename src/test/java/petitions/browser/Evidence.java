package petitions.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Keeps what every browser showed when a test failed. */
class Evidence implements AfterTestExecutionCallback {

    private static final Path FOLDER = Path.of("target", "browser");

    @Override
    public void afterTestExecution(ExtensionContext test) throws IOException {
        if (test.getExecutionException().isEmpty()) {
            return;
        }
        Files.createDirectories(FOLDER);
        var name = "%s.%s"
                .formatted(
                        test.getRequiredTestClass().getSimpleName(),
                        test.getRequiredTestMethod().getName());
        for (var desk : Desks.all().entrySet()) {
            keep(desk.getValue(), name + "." + desk.getKey());
        }
    }

    private static void keep(ChromeDriver browser, String name) throws IOException {
        Files.write(FOLDER.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        Files.writeString(FOLDER.resolve(name + ".html"), browser.getPageSource());
        Files.write(
                FOLDER.resolve(name + ".log"),
                browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .map(LogEntry::toString)
                        .toList());
    }
}
