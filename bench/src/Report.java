import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The rounds of one run, as a table and as {@code results/mailing.json}. */
final class Report {

    /** How one of the others did in each round; {@code times} is how often faster the application was in that round. */
    private record Peer(String label, List<Double> rates, List<Double> times, List<Double> bytes) {}

    private final int recipients;
    private final List<Round> rounds = new ArrayList<>();
    private final Map<String, Peer> peers = new LinkedHashMap<>();

    Report(int recipients) {
        this.recipients = recipients;
    }

    void add(Round round) {
        rounds.add(round);
        System.out.printf(
                Locale.ROOT,
                "  Petitions: %,.0f mails/s (%.1f s), %.0f µs of CPU a mail, %,d bytes, lost %d, repeated %d%n",
                round.mailsPerSecond(),
                round.seconds(),
                round.cpuMicrosPerMail(),
                round.bytesPerMail(),
                round.lost(),
                round.repeated());
    }

    /** Compared with the application's latest round. */
    void add(String key, String label, double rate, long bytes) {
        var peer = peers.computeIfAbsent(
                key, first -> new Peer(label, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        peer.rates().add(rate);
        peer.bytes().add((double) bytes);
        peer.times().add(rounds.get(rounds.size() - 1).mailsPerSecond() / rate);
        System.out.printf(Locale.ROOT, "  %s: %,.0f mails/s, %,d bytes%n", label, rate, bytes);
    }

    void print(long peakMebibytes, String meanwhile) {
        System.out.printf(
                Locale.ROOT,
                "%n%,d recipients; medians of %d rounds. A ratio is taken within each round.%n%n",
                recipients,
                rounds.size());
        System.out.printf("%-46s %10s %12s %8s%n", "", "mails/s", "bytes a mail", "ratio");
        row("Petitions, durably recorded", median(Round::mailsPerSecond), median(Round::bytesPerMail), "");
        peers.values()
                .forEach(peer -> row(
                        peer.label(),
                        median(peer.rates()),
                        median(peer.bytes()),
                        String.format(Locale.ROOT, "%.2f", median(peer.times()))));
        System.out.printf(
                Locale.ROOT,
                "%nOrder to end: %.1f s. CPU of the JVM: %.0f µs a mail. Its peak resident memory: %,d MiB.%n%s.%n",
                median(Round::seconds),
                median(Round::cpuMicrosPerMail),
                peakMebibytes,
                meanwhile);
        System.out.printf("lost %d, repeated %d%n", sum(Round::lost), sum(Round::repeated));
    }

    private static void row(String label, double rate, double bytes, String ratio) {
        System.out.printf(Locale.ROOT, "%-46s %,10.0f %,12.0f %8s%n", label, rate, bytes, ratio);
    }

    void write(Path file, long peakMebibytes, DeadlineProbe deadlines) throws IOException {
        var ratios = new LinkedHashMap<String, Double>();
        peers.forEach((key, peer) -> ratios.put(key, rounded(median(peer.times()), 2)));
        var result = new LinkedHashMap<String, Object>();
        result.put("recipients", recipients);
        result.put("mails_per_second", rounded(median(Round::mailsPerSecond), 1));
        result.put("ratio_to_smtp_source", ratios.remove("smtp_source"));
        result.put("cpu_us_per_mail", rounded(median(Round::cpuMicrosPerMail), 1));
        result.put("peak_rss_mib", peakMebibytes);
        result.put("timers_late_s", rounded(deadlines.latest(), 1));
        result.put("lost", sum(Round::lost));
        result.put("repeated", sum(Round::repeated));
        result.put("peers", ratios);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), result);
        System.out.println("Written to " + file);
    }

    private long sum(ToDoubleFunction<Round> figure) {
        return (long) rounds.stream().mapToDouble(figure).sum();
    }

    private double median(ToDoubleFunction<Round> figure) {
        return median(rounds.stream().map(figure::applyAsDouble).toList());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double rounded(double value, int places) {
        double scale = Math.pow(10, places);
        return Math.round(value * scale) / scale;
    }
}
