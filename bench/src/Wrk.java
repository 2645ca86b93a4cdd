import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's {@code wrk}, a process of its own that signs as fast as it is answered, or at a given pace. */
final class Wrk {

    static final int CONNECTIONS = 64;

    private static final Pattern SUMMARY =
            Pattern.compile("requests=(\\d+) seconds=([\\d.]+) p50=(\\d+) p99=(\\d+) refused=(\\d+) broken=(\\d+)");

    private static final Duration TO_END = Duration.ofSeconds(60);

    /**
     * What came of one run.
     *
     * @param accepted signatures that were answered with anything but a refusal
     * @param failed requests that were refused or had no answer
     */
    record Result(long accepted, long failed, double seconds, double medianMilliseconds, double p99Milliseconds) {

        double perSecond() {
            return accepted / seconds;
        }
    }

    private final Children children;
    private final Application application;
    private final Path output;
    private Process process;

    Wrk(Children children, Application application, Path work) {
        this.children = children;
        this.application = application;
        this.output = work.resolve("wrk.log");
    }

    /**
     * Begins to sign.
     *
     * @param run tells the addresses of this run from those of others
     * @param pause milliseconds that each connection waits after an answer
     */
    void start(long petition, String run, int seconds, int pause) throws IOException {
        Files.deleteIfExists(output);
        process = children.start(
                output,
                List.of(
                        System.getenv("BENCH_WRK"),
                        "--threads=1",
                        "--connections=" + CONNECTIONS,
                        "--duration=" + seconds + "s",
                        "--timeout=30s",
                        "--script=bench/load/sign.lua",
                        application.address() + "/petitions/" + petition + "/signatures",
                        "--",
                        run,
                        Integer.toString(pause)));
    }

    boolean isSigning() {
        return process.isAlive();
    }

    Result finish(int seconds) throws IOException, InterruptedException {
        children.finish(process, output, TO_END.plusSeconds(seconds));
        Matcher summary = SUMMARY.matcher(Files.readString(output));
        if (!summary.find()) {
            throw new IllegalStateException("wrk says nothing; see " + output);
        }
        long refused = Long.parseLong(summary.group(5));
        long broken = Long.parseLong(summary.group(6));
        return new Result(
                Long.parseLong(summary.group(1)) - refused,
                refused + broken,
                Double.parseDouble(summary.group(2)),
                Double.parseDouble(summary.group(3)) / 1e3,
                Double.parseDouble(summary.group(4)) / 1e3);
    }
}
