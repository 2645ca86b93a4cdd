package petitions.faults;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.io.IOException;
import java.nio.file.FileSystems;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether there is a Postfix that can be started: it takes root, and the user that the package makes. */
class PostfixIsInstalled implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (Postfix.command("postfix").isEmpty()) {
            return disabled("Needs Postfix: install Debian's postfix, or set POSTFIX_BIN to the folder that has it");
        }
        if (!hasUser("postfix")) {
            return disabled("Needs the user postfix, which is made when Debian's postfix is installed");
        }
        return "root".equals(System.getProperty("user.name"))
                ? enabled("Postfix can be started")
                : disabled("Needs root, who alone may start Postfix");
    }

    private static boolean hasUser(String name) {
        try {
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }
}
