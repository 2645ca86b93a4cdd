import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Has thousands of deadlines pass at one instant while everyone who signed is mailed, and times both. */
final class TimersBench {

    private static final int TIMERS = 5_000;
    private static final int RECIPIENTS = 131_626;
    private static final int A_FILE = 100;
    private static final double GOAL = 60;

    /** What a move takes, with room to spare. */
    private static final Duration A_MOVE = Duration.ofMillis(25);

    private static final Duration SPARE = Duration.ofSeconds(10);
    private static final Duration HEAD_START = Duration.ofSeconds(2);

    private final int timers;
    private final int recipients;
    private final SmtpSink sink;
    private final Application application;

    private TimersBench(Options options, Path work) throws Exception {
        this.timers = options.number("timers", TIMERS);
        this.recipients = options.number("recipients", RECIPIENTS);
        var children = new Children(work);
        this.sink = new SmtpSink(children, work);
        this.application = new Application(children, work, sink.port(), recipients);
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments, List.of("timers", "recipients"), List.of());
        System.exit(new TimersBench(options, Path.of(System.getenv("BENCH_WORK"))).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        System.out.printf(Locale.ROOT, "Starting the application with %,d signers%n", recipients);
        sink.restart();
        application.start();
        application.awaitReady();
        bringPetitions(Staff.signedIn(application, "operator"));
        try (var ledger = Ledger.of(application)) {
            return measure(ledger);
        } finally {
            application.stop();
            sink.stop();
        }
    }

    private void bringPetitions(Staff operator) throws Exception {
        System.out.printf(Locale.ROOT, "Importing %,d petitions whose departments owe a response%n", timers);
        var file = new ArrayList<Object>();
        for (int number = 1; number <= timers; number++) {
            file.add(ImportedPetition.awaitingResponse(DeadlineProbe.FIRST_NUMBER + number));
            if (file.size() == A_FILE || number == timers) {
                operator.importPetitions(Map.of("data", file));
                file.clear();
            }
        }
    }

    private boolean measure(Ledger ledger) throws Exception {
        var mailings = new MailingBeside(application, ledger);
        mailings.approveResponse();
        double alone = mailings.publish(1);
        System.out.printf(Locale.ROOT, "A mailing alone: %,.0f mails/s%n", alone);

        var due = Instant.now().plus(A_MOVE.multipliedBy(timers)).plus(SPARE).truncatedTo(ChronoUnit.SECONDS);
        var moved = DeadlineProbe.moveAll(Staff.signedIn(application, "admin"), timers, due);
        TimeUnit.NANOSECONDS.sleep(Math.max(
                0, Duration.between(Instant.now(), due.minus(HEAD_START)).toNanos()));
        var beside = new ArrayList<Double>();
        int number = 2;
        do {
            beside.add(mailings.publish(number++));
        } while (ledger.waiting(moved) > 0);
        var late = ledger.awaitTimers(moved).stream()
                .map(fired -> Duration.between(fired.due(), fired.at()).toNanos() / 1e9)
                .toList();
        return report(ledger, moved, late, alone, beside);
    }

    private boolean report(Ledger ledger, List<String> moved, List<Double> late, double alone, List<Double> beside)
            throws Exception {
        double last = Percentile.of(late, 1);
        boolean met = last <= GOAL && late.size() == timers && ledger.waiting(moved) == 0;
        var result = new LinkedHashMap<String, Object>();
        result.put("timers", timers);
        result.put("recipients", recipients);
        result.put("fired", late.size());
        result.put("half_fired_within_s", tenths(Percentile.of(late, 0.5)));
        result.put("all_fired_within_s", tenths(last));
        result.put("goal_s", GOAL);
        result.put("goal_met", met);
        result.put("mails_per_second_alone", Math.round(alone));
        result.put("mails_per_second_beside", beside.stream().map(Math::round).toList());
        result.forEach((name, figure) -> System.out.printf("%-28s %s%n", name, figure));
        var file = Path.of("bench", "results", "timers.json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), result);
        System.out.println("Written to " + file);
        return met;
    }

    private static double tenths(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
