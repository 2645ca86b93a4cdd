import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The rounds of one run, as a table and as {@code results/signing.json}. */
final class SigningReport {

    /** What an answer is taken to need when half as many come; rather too long, so that no fewer than half are asked for. */
    private static final double ANSWER_MILLISECONDS = 8;

    private final List<Double> full = new ArrayList<>();
    private final List<Double> fullP99 = new ArrayList<>();
    private final List<Double> half = new ArrayList<>();
    private final List<Double> halfP99 = new ArrayList<>();
    private final List<Double> noticed = new ArrayList<>();
    private final List<Double> beside = new ArrayList<>();
    private final List<Double> besideRate = new ArrayList<>();
    private double alone;
    private long failed;
    private boolean exact;

    void mailingAlone(double mailsPerSecond) {
        alone = mailsPerSecond;
        System.out.printf(Locale.ROOT, "A mailing alone: %,.0f mails/s%n", alone);
    }

    void full(Wrk.Result result, Duration cpu, long millisecondsUntilNoticed) {
        full.add(result.perSecond());
        fullP99.add(result.p99Milliseconds());
        noticed.add((double) millisecondsUntilNoticed);
        failed += result.failed();
        System.out.printf(
                Locale.ROOT,
                "  As fast as it goes: %,.0f signatures/s, %d µs of CPU each, 99%% within %.0f ms, %d failed; a threshold was noticed after %d ms%n",
                result.perSecond(),
                cpu.toNanos() / 1_000 / Math.max(1, result.accepted()),
                result.p99Milliseconds(),
                result.failed(),
                millisecondsUntilNoticed);
    }

    /** Milliseconds that each connection is to wait after an answer, so that about half as many come. */
    /** Milliseconds after which each connection signs again, so that all together sign half as fast as they could, or a little faster. */
    int pauseForHalf() {
        return (int) Math.round(Wrk.CONNECTIONS * 2_000.0 / Percentile.of(full, 0.5) - ANSWER_MILLISECONDS);
    }

    void half(Wrk.Result result) {
        half.add(result.perSecond());
        halfP99.add(result.p99Milliseconds());
        failed += result.failed();
        System.out.printf(
                Locale.ROOT,
                "  Half as fast: %,.0f signatures/s, half within %.0f ms, 99%% within %.0f ms, %d failed%n",
                result.perSecond(),
                result.medianMilliseconds(),
                result.p99Milliseconds(),
                result.failed());
    }

    void beside(Wrk.Result result, double mailsPerSecond, boolean signedToTheEnd) {
        beside.add(mailsPerSecond);
        besideRate.add(result.perSecond());
        failed += result.failed();
        System.out.printf(
                Locale.ROOT,
                "  A mailing beside %,.0f signatures/s: %,.0f mails/s%s%n",
                result.perSecond(),
                mailsPerSecond,
                signedToTheEnd ? "" : ", and nobody signed during its last part");
    }

    /** @param unanswered that may be there without an answer that was waited for: those under way when wrk ended */
    void count(long accepted, long found, long unanswered, long expected, long counted) {
        boolean kept = found >= accepted && found <= accepted + unanswered;
        exact = kept && expected == counted;
        System.out.printf(
                Locale.ROOT,
                "Accepted %,d, found %,d; confirmed with what was counted before %,d, counted %,d%n",
                accepted,
                found,
                expected,
                counted);
    }

    void print() {
        System.out.printf(
                Locale.ROOT,
                "%nMedians of %d rounds: %,.0f signatures a second (99%% within %.0f ms); at %,.0f a second 99%% within %.0f ms.%n",
                full.size(),
                Percentile.of(full, 0.5),
                Percentile.of(fullP99, 0.5),
                Percentile.of(half, 0.5),
                Percentile.of(halfP99, 0.5));
        System.out.printf(
                Locale.ROOT,
                "A threshold was noticed after at most %.0f ms under full load. A mailing beside %,.0f signatures a second kept %.0f%% of its speed.%n",
                Percentile.of(noticed, 1),
                Percentile.of(besideRate, 0.5),
                100 * kept());
        System.out.printf("failed %d, count %s%n", failed, exact ? "exact" : "WRONG");
    }

    private double kept() {
        return Percentile.of(beside, 0.5) / alone;
    }

    void write(Path file) throws IOException {
        var result = new LinkedHashMap<String, Object>();
        result.put("signatures_per_second", Math.round(Percentile.of(full, 0.5)));
        result.put("p99_ms_at_half_load", Math.round(Percentile.of(halfP99, 0.5)));
        result.put("threshold_noticed_ms", Math.round(Percentile.of(noticed, 1)));
        result.put("count_exact", exact);
        result.put("mailing_speed_kept", Math.round(100 * kept()) / 100.0);
        result.put("failed", failed);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), result);
        System.out.println("Written to " + file);
    }
}
