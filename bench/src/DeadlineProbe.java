import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Has departments' deadlines pass one after the other while mail goes out, and asks the engine how late each was noticed. */
final class DeadlineProbe {

    private static final int PETITIONS = 20;
    static final int FIRST_NUMBER = 800_001;
    private static final int A_PAGE = 500;
    private static final String TIMERS = "/job?timers=true&processDefinitionKey=governmentResponse";
    private static final DateTimeFormatter OF_THE_ENGINE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);

    /** Mails a second, somewhat more than most machines send: the last deadline passes before the mailing ends. */
    private static final int HASTE = 15_000;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Staff admin;
    private final Duration apart;
    private final List<Double> late = new ArrayList<>();
    private final List<String> passing = new ArrayList<>();
    private int missed;

    DeadlineProbe(Staff admin, int recipients) {
        this(admin, Duration.ofSeconds(recipients).dividedBy(HASTE));
    }

    /** @param during the time over which the deadlines pass */
    DeadlineProbe(Staff admin, Duration during) {
        this.admin = admin;
        this.apart = during.dividedBy(PETITIONS);
    }

    /** Petitions whose departments are asked for a response, which they owe in three weeks. */
    static void bring(Staff operator) throws IOException, InterruptedException {
        var petitions = new ArrayList<Map<String, Object>>();
        for (int number = FIRST_NUMBER; number < FIRST_NUMBER + PETITIONS; number++) {
            petitions.add(ImportedPetition.awaitingResponse(number));
        }
        operator.importPetitions(Map.of("data", petitions));
    }

    /** Moves the deadlines into the next seconds, through the engine's own interface. */
    void begin() throws IOException, InterruptedException {
        passing.clear();
        var timers = admin.get(Staff.ENGINE + TIMERS);
        if (timers.size() != PETITIONS) {
            throw new IllegalStateException("%d deadlines lie ahead, not %d.".formatted(timers.size(), PETITIONS));
        }
        var due = Instant.now().plus(SOON);
        for (JsonNode timer : timers) {
            passing.add(move(admin, timer, due));
            due = due.plus(apart);
        }
    }

    /** All to one instant. */
    static List<String> moveAll(Staff admin, int number, Instant due) throws IOException, InterruptedException {
        var moved = new ArrayList<String>();
        for (int first = 0; first < number; first += A_PAGE) {
            var page = admin.get(Staff.ENGINE + TIMERS + "&sortBy=jobId&sortOrder=asc&firstResult=%d&maxResults=%d"
                    .formatted(first, A_PAGE));
            for (JsonNode timer : page) {
                moved.add(move(admin, timer, due));
            }
        }
        if (moved.size() != number || Instant.now().isAfter(due)) {
            throw new IllegalStateException("%d of %d deadlines were moved in time.".formatted(moved.size(), number));
        }
        return moved;
    }

    private static String move(Staff admin, JsonNode timer, Instant due) throws IOException, InterruptedException {
        String id = timer.path("id").asText();
        admin.put(
                Staff.ENGINE + "/job/" + id + "/duedate",
                Map.of("duedate", OF_THE_ENGINE.format(due.atOffset(ZoneOffset.UTC))));
        return id;
    }

    /** Counts the deadlines that passed while the mailing was under way. */
    void end(Ledger ledger, Ledger.Mailing mailing) throws SQLException, InterruptedException {
        for (var noticed : ledger.awaitTimers(passing)) {
            if (noticed.due().isBefore(mailing.finishedAt())) {
                late.add(Duration.between(noticed.due(), noticed.at()).toNanos() / 1e9);
            }
        }
        missed += ledger.waiting(passing);
    }

    /** Those that were moved. */
    List<String> passing() {
        return List.copyOf(passing);
    }

    String summary() {
        return String.format(
                Locale.ROOT,
                "Deadlines that passed meanwhile: %d; half noticed within %.1f s, the latest after %.1f s, %d not noticed",
                late.size(),
                Percentile.of(late, 0.5),
                Percentile.of(late, 1),
                missed);
    }

    /** Seconds. */
    double latest() {
        return Percentile.of(late, 1);
    }
}
