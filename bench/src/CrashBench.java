import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Kills the application in the middle of a mailing, again and again, and counts what its readers got. */
final class CrashBench {

    private static final int RECIPIENTS = 20_000;
    private static final int KILLS = 5;
    private static final int REPEATED_AT_MOST = 64;

    /** The last kill falls before this share of the mails is out, so that the mailing is under way. */
    private static final double LATEST = 0.9;

    private static final int MILLISECONDS_OF_CHANCE = 50;
    private static final long PATIENCE_IN_MINUTES = 5;

    private final int kills;
    private final int recipients;
    private final RecordingSink sink;
    private final Application application;
    private final Random chance = new Random();

    private CrashBench(Options options, Path work) throws Exception {
        this.kills = options.number("kills", KILLS);
        this.recipients = options.number("recipients", RECIPIENTS);
        this.sink = new RecordingSink();
        this.application = new Application(new Children(work), work, sink.port(), recipients);
    }

    public static void main(String[] arguments) throws Exception {
        var options =
                Options.of(arguments, List.of("kills", "recipients", "nodes", "relay-milliseconds"), List.of());
        var work = Path.of(System.getenv("BENCH_WORK"));
        int nodes = options.number("nodes", 1);
        boolean held = nodes == 1
                ? new CrashBench(options, work).run()
                : new KilledNodes(
                                nodes,
                                options.number("kills", KILLS),
                                options.number("recipients", RECIPIENTS),
                                options.number("relay-milliseconds", 0),
                                work)
                        .run();
        System.exit(held ? 0 : 1);
    }

    private boolean run() throws Exception {
        System.out.printf(Locale.ROOT, "Starting the application with %,d signers%n", recipients);
        application.start();
        application.awaitReady();
        long last;
        try (var ledger = Ledger.of(application)) {
            last = ledger.lastMailing();
        }
        int before = sink.different();
        Staff.signedIn(application, "publisher").approve("approveResponse");

        var resumed = new ArrayList<Double>();
        int number = 0;
        for (int moment : moments()) {
            await(before + moment);
            Thread.sleep(chance.nextInt(MILLISECONDS_OF_CHANCE));
            application.kill();
            sink.killed(++number);
            resumed.add(secondsUntilTheNextMail(number));
        }
        return judge(last, resumed);
    }

    /** Counts of mails, of which each as likely as any other. */
    private List<Integer> moments() {
        return chance.ints(kills, 1, Math.max(2, (int) (recipients * LATEST)))
                .sorted()
                .boxed()
                .toList();
    }

    private double secondsUntilTheNextMail(int kill) throws Exception {
        int sent = sink.different();
        long started = System.nanoTime();
        application.start();
        await(sent + 1);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT, "Kill %d after %,d mails; further mail %.1f s after the start%n", kill, sent, seconds);
        return seconds;
    }

    private void await(int different) throws InterruptedException {
        sink.await(different, System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_IN_MINUTES));
        if (sink.different() < different) {
            throw new IllegalStateException(
                    "No mail came any more after %d; see target/bench/application.log".formatted(sink.different()));
        }
    }

    private boolean judge(long last, List<Double> resumed) throws Exception {
        application.awaitReady();
        long accepted;
        try (var ledger = Ledger.of(application)) {
            accepted = ledger.awaitLargestAfter(last).accepted();
        }
        application.stop();
        long lost = recipients - sink.readers();
        var repeated = sink.repeatedAfterKills();
        int most = repeated.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%nThe ledger says accepted %,d times, the sink has mails for %,d of %,d readers.%n",
                accepted,
                sink.readers(),
                recipients);
        System.out.printf(
                Locale.ROOT,
                "Resumed within %.1f s of the start at the latest; repeated after one kill: %d at the most.%n",
                resumed.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                most);
        System.out.printf(
                "lost %d, repeated %d%n",
                lost, repeated.values().stream().mapToInt(Integer::intValue).sum());
        return lost == 0 && accepted == recipients && most <= REPEATED_AT_MOST;
    }
}
