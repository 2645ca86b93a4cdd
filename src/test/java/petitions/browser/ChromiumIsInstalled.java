package petitions.browser;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides before the application starts whether there is a browser to look at it. */
public class ChromiumIsInstalled implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return Files.isExecutable(Chromium.BROWSER) && Files.isExecutable(Chromium.DRIVER)
                ? enabled("Chromium is installed")
                : disabled("Needs %s and %s: install Debian's chromium and chromium-driver"
                        .formatted(Chromium.BROWSER, Chromium.DRIVER));
    }
}
