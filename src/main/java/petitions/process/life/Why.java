package petitions.process.life;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.lang.Nullable;
import petitions.process.watch.FailureCause;

/** Why a step failed, in a sentence, out of the trace that the engine keeps of the exception. */
final class Why {

    private static final String CAUSE = "Caused by: ";

    private Why() {}

    /** @param trace null if the engine kept none */
    static String of(@Nullable byte[] trace) {
        return FailureCause.of(trace == null ? null : innermost(new String(trace, StandardCharsets.UTF_8)))
                .why();
    }

    private static String innermost(String trace) {
        var lines = trace.split("\\R");
        return Arrays.stream(lines)
                .filter(line -> line.startsWith(CAUSE))
                .reduce((outer, inner) -> inner)
                .map(line -> line.substring(CAUSE.length()))
                .orElse(lines[0]);
    }
}
