import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Kills one of several nodes in the middle of a mailing, in turn, and asks what readers, deadlines and staff notice. */
final class KilledNodes {

    private static final int REPEATED_AT_MOST = 64;
    private static final double SILENCE_AT_MOST = 15;

    /** Claims that nobody renews end after ten seconds, and what was on its way has then been sent again. */
    private static final Duration HANDED_OVER = Duration.ofSeconds(15);

    /** From one kill to the next, with a start between them; the relay is made so slow. */
    private static final int SECONDS_A_KILL = 45;

    private static final int LANES = 6;
    private static final int DEADLINES = 20;
    private static final long PATIENCE_IN_MINUTES = 5;
    private static final String CHASED = "department-response-chased";
    private static final String TASKS = Staff.ENGINE + "/task?maxResults=15";

    private final int kills;
    private final int recipients;
    private final RecordingSink sink;
    private final Application database;
    private final Application[] nodes;
    private final List<Double> silences = new ArrayList<>();
    private final Random chance = new Random();
    private long chasedBefore;
    private int signedOut;

    KilledNodes(int nodes, int kills, int recipients, int relayMilliseconds, Path work) throws Exception {
        this.kills = kills;
        this.recipients = recipients;
        int milliseconds = relayMilliseconds > 0
                ? relayMilliseconds
                : Math.max(1, (int) (SECONDS_A_KILL * 1_000L * LANES * kills / recipients));
        System.out.printf(Locale.ROOT, "The relay takes %d ms for each mail%n", milliseconds);
        this.sink = new RecordingSink(milliseconds);
        this.database = Application.holdingTheDatabase(new Children(work), work, sink.port(), recipients);
        this.nodes = new Application[nodes];
    }

    /** @return whether all held */
    boolean run() throws Exception {
        System.out.printf(Locale.ROOT, "Starting the database with %,d signers, and %d nodes%n", recipients, nodes.length);
        database.start();
        database.awaitReady();
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = database.node("node-" + (i + 1), sink.port(), List.of());
            nodes[i].start();
        }
        for (Application node : nodes) {
            node.awaitReady();
        }
        DeadlineProbe.bring(Staff.signedIn(nodes[0], "operator"));
        var deadlines =
                new DeadlineProbe(Staff.signedIn(nodes[0], "admin"), Duration.ofSeconds((long) kills * SECONDS_A_KILL));
        try (var ledger = Ledger.of(database)) {
            long last = ledger.lastMailing();
            chasedBefore = ledger.ordered(CHASED);
            var clerk = Staff.signedIn(nodes[0], "clerk");
            int before = sink.different();
            Staff.signedIn(nodes[0], "publisher").approve("approveResponse");
            deadlines.begin();
            await(before + 1);
            for (int kill = 1; kill <= kills; kill++) {
                await(sink.different() + 1 + chance.nextInt(Math.max(1, recipients / kills / 10)));
                kill(kill, clerk, ledger, last);
            }
            return judge(ledger, last, deadlines);
        }
    }

    private void kill(int number, Staff clerk, Ledger ledger, long last) throws Exception {
        if (!ledger.isUnderWayAfter(last)) {
            throw new IllegalStateException(
                    "The mailing ended before kill %d: give it more recipients, or a slower relay.".formatted(number));
        }
        int killed = number % nodes.length;
        int sent = sink.different();
        nodes[killed].kill();
        sink.killedOneOfSeveral(number);
        for (int i = 0; i < nodes.length; i++) {
            if (i != killed) {
                lookAtTasks(clerk.at(nodes[i]));
            }
        }
        TimeUnit.MILLISECONDS.sleep(HANDED_OVER.toMillis());
        silences.add(sink.secondsOfSilence());
        System.out.printf(
                Locale.ROOT,
                "Kill %d of node %d after %,d mails; %,d mails later the longest silence was %.1f s%n",
                number,
                killed + 1,
                sent,
                sink.different() - sent,
                silences.get(silences.size() - 1));
        nodes[killed].start();
        nodes[killed].awaitReady();
        lookAtTasks(clerk.at(nodes[killed]));
    }

    private void lookAtTasks(Staff clerk) throws Exception {
        try {
            if (clerk.get(TASKS).isArray()) {
                return;
            }
            System.out.println("The clerk was not shown any tasks.");
        } catch (IllegalStateException refused) {
            System.out.println(refused.getMessage());
        }
        signedOut++;
    }

    private void await(int different) throws InterruptedException {
        sink.await(different, System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_IN_MINUTES));
        if (sink.different() < different) {
            throw new IllegalStateException(
                    "No mail came any more after %d; see target/bench/node-*.log".formatted(sink.different()));
        }
    }

    private boolean judge(Ledger ledger, long last, DeadlineProbe deadlines) throws Exception {
        var mailing = ledger.awaitLargestAfter(last);
        ledger.awaitTimers(deadlines.passing());
        long fired = ledger.fired(deadlines.passing());
        ledger.awaitOrdered(CHASED, chasedBefore + DEADLINES);
        long chased = ledger.ordered(CHASED) - chasedBefore;
        for (Application node : nodes) {
            node.stop();
        }
        database.stop();
        var repeated = sink.repeatedAfterKills();
        int most = repeated.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("recipients", recipients);
        figures.put("nodes", nodes.length);
        figures.put("kills", kills);
        figures.put("lost", recipients - sink.readers());
        figures.put("accepted", mailing.accepted());
        figures.put("repeated", sink.repeated());
        figures.put("repeated_after_one_kill_at_most", most);
        figures.put("longest_silence_s", Math.round(Percentile.of(silences, 1) * 10) / 10.0);
        figures.put("deadlines", DEADLINES);
        figures.put("deadlines_fired", fired);
        figures.put("departments_chased", chased);
        figures.put("sessions_lost", signedOut);
        boolean held = recipients == sink.readers()
                && mailing.accepted() == recipients
                && most <= REPEATED_AT_MOST
                && Percentile.of(silences, 1) <= SILENCE_AT_MOST
                && fired == DEADLINES
                && chased == DEADLINES
                && signedOut == 0;
        figures.put("held", held);
        System.out.println();
        figures.forEach((name, figure) -> System.out.printf("%-34s %s%n", name, figure));
        var file = Path.of("bench", "results", "crash.json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), figures);
        System.out.println("Written to " + file);
        return held;
    }
}
