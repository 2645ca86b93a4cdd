package petitions.audit;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import petitions.platform.Refused;

/**
 * {@code --verify-audit}, or {@code --verify-audit=HEAD} with a head that was noted earlier: computes the chain of the audit
 * again, and ends. The exit code is 0 when it holds, 1 when it is broken, 2 when the head is not understood.
 */
public final class VerifyAuditMode {

    private static final String OPTION = "--verify-audit";
    private static final int HOLDS = 0;
    private static final int BROKEN = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private VerifyAuditMode() {}

    public static boolean isWanted(String[] arguments) {
        return option(arguments).isPresent();
    }

    /** @return the exit code */
    public static int run(Class<?> application, String[] arguments, PrintStream out) {
        var given = option(arguments).orElseThrow();
        AuditHead noted;
        try {
            noted = given.equals(OPTION) ? null : AuditHead.noted(given.substring(OPTION.length() + 1));
        } catch (Refused notUnderstood) {
            out.println(notUnderstood.getMessage());
            return NOT_UNDERSTOOD;
        }
        try (var context = new SpringApplicationBuilder(application).run(startedWith(arguments))) {
            var verdict = context.getBean(AuditChain.class).verify(noted);
            out.println(
                    verdict.holds()
                            ? "The audit holds. Its head is %s".formatted(verdict.head())
                            : "The audit is broken. %s It holds up to %s".formatted(verdict.broken(), verdict.head()));
            return verdict.holds() ? HOLDS : BROKEN;
        }
    }

    private static String[] startedWith(String[] arguments) {
        return Stream.concat(
                        Arrays.stream(arguments).filter(argument -> !argument.startsWith(OPTION)),
                        Stream.of(
                                "--server.port=0",
                                "--petitions.background.enabled=false",
                                "--petitions.local.example=false",
                                "--logging.level.root=WARN"))
                .toArray(String[]::new);
    }

    private static Optional<String> option(String[] arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.equals(OPTION) || argument.startsWith(OPTION + "="))
                .findFirst();
    }
}
