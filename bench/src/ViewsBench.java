import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Opens each page about all petitions again and again, with thousands of them. */
final class ViewsBench {

    private static final int PETITIONS = 10_000;
    private static final int WAITING = 1_000;
    private static final int ROUNDS = 100;
    private static final int WARM_UP = 20;
    private static final int A_FILE = 100;
    private static final long FIRST = 800_001;

    /** Departments were asked within so many days, so that about half of the responses are late. */
    private static final int DAYS = 42;

    private static final int FAILED = 50;

    /** Milliseconds that a page may take, 95 of 100 times. */
    private static final double GOAL = 300;

    private static final Map<String, String> PAGES = pages();

    private final int petitions;
    private final int waiting;
    private final int rounds;
    private final RecordingSink sink;
    private final Application application;

    private ViewsBench(Options options, Path work) throws Exception {
        this.petitions = options.number("petitions", PETITIONS);
        this.waiting = Math.min(options.number("waiting", WAITING), petitions);
        this.rounds = options.number("rounds", ROUNDS);
        this.sink = new RecordingSink();
        this.application = new Application(new Children(work), work, sink.port(), 1);
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("today", "/staff");
        pages.put("all_petitions", "/staff/petitions");
        pages.put("last_page", "/staff/petitions?page=100");
        pages.put("by_title", "/staff/petitions?words=crossing%20800");
        pages.put("by_department", "/staff/petitions?state=open&department=Department%20for%20Footpaths%20and%20Crossings");
        pages.put("by_wait", "/staff/petitions?waits=userTask_recordResponse&days=0");
        pages.put("due_in_a_week", "/staff/due");
        pages.put("due_in_a_month", "/staff/due?days=30");
        pages.put("failures", "/staff/failures");
        return pages;
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments, List.of("petitions", "waiting", "rounds"), List.of());
        System.exit(new ViewsBench(options, Path.of(System.getenv("BENCH_WORK"))).run() ? 0 : 1);
    }

    /** @return whether every page was fast enough */
    private boolean run() throws Exception {
        System.out.println("Starting the application");
        application.start();
        application.awaitReady();
        bringPetitions(Staff.signedIn(application, "operator"));
        takeTriesAway();
        var clerk = Staff.signedIn(application, "clerk");
        var slowest = new LinkedHashMap<String, Object>();
        boolean fast = true;
        System.out.printf(Locale.ROOT, "%-16s %8s %8s%n", "", "median", "95%");
        for (var page : PAGES.entrySet()) {
            var times = times(clerk, page.getValue());
            double p95 = Percentile.of(times, 0.95);
            fast &= p95 < GOAL;
            slowest.put(page.getKey(), Math.round(p95));
            System.out.printf(
                    Locale.ROOT, "%-16s %5.0f ms %5.0f ms%n", page.getKey(), Percentile.of(times, 0.5), p95);
        }
        write(slowest, fast);
        application.stop();
        return fast;
    }

    private void bringPetitions(Staff operator) throws Exception {
        System.out.printf(Locale.ROOT, "Importing %,d petitions, of which %,d wait for a response%n", petitions, waiting);
        var file = new ArrayList<Object>();
        for (int number = 0; number < petitions; number++) {
            file.add(
                    number < waiting
                            ? ImportedPetition.askedAbout(FIRST + number, number % DAYS + 1)
                            : ImportedPetition.open(FIRST + number, number % 9_000));
            if (file.size() == A_FILE || number == petitions - 1) {
                operator.importPetitions(Map.of("data", file));
                file.clear();
            }
        }
    }

    /** As steps have none left that failed as often as they may. */
    private void takeTriesAway() throws Exception {
        try (Connection database = DriverManager.getConnection(Ledger.url(application), "postgres", "");
                var statement = database.createStatement()) {
            int taken = statement.executeUpdate("""
                    update act_ru_job set retries_ = 0 where id_ in (
                        select id_ from act_ru_job where type_ = 'timer' and duedate_ > now() + interval '60 days'
                            order by id_ limit %d)
                    """.formatted(FAILED));
            System.out.printf("%d steps have no tries left%n", taken);
        }
    }

    private List<Double> times(Staff clerk, String path) throws Exception {
        var times = new ArrayList<Double>();
        for (int round = -WARM_UP; round < rounds; round++) {
            long begun = System.nanoTime();
            clerk.open(path);
            if (round >= 0) {
                times.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return times;
    }

    private void write(Map<String, Object> slowest, boolean fast) throws Exception {
        var result = new LinkedHashMap<String, Object>();
        result.put("petitions", petitions);
        result.put("waiting", waiting);
        result.put("p95_ms", slowest);
        result.put("goal_ms", Math.round(GOAL));
        result.put("goal_met", fast);
        var file = Path.of("bench", "results", "views.json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), result);
        System.out.println("Written to " + file);
    }
}
