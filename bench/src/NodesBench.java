import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** One node and several in turn, on one database: with a relay that answers at once, and with one that is far away. */
final class NodesBench {

    private static final int LANES = 6;

    private final int number;
    private final int rounds;
    private final int recipients;
    private final int milliseconds;
    private final RecordingSink near;
    private final RecordingSink far;
    private final Application database;
    private int notices;

    NodesBench(int number, int rounds, int recipients, int milliseconds, Path work) throws Exception {
        this.number = number;
        this.rounds = rounds;
        this.recipients = recipients;
        this.milliseconds = milliseconds;
        this.near = new RecordingSink();
        this.far = new RecordingSink(milliseconds);
        this.database = Application.holdingTheDatabase(new Children(work), work, near.port(), recipients);
    }

    void run() throws Exception {
        System.out.printf(Locale.ROOT, "Starting the database with %,d signers%n", recipients);
        database.start();
        database.awaitReady();
        var results = new LinkedHashMap<String, Object>();
        results.put("recipients", recipients);
        results.put("nodes", number);
        results.put("relay_milliseconds", milliseconds);
        try (var ledger = Ledger.of(database)) {
            begin(ledger);
            compare(ledger, near, "relay_at_once", results);
            compare(ledger, far, "relay_far_away", results);
        }
        database.stop();
        var file = Path.of("bench", "results", "nodes.json");
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), results);
        System.out.println("Written to " + file);
    }

    /** The response to the example petition goes out first, uncounted. */
    private void begin(Ledger ledger) throws Exception {
        var node = started(1, near).get(0);
        new MailingBeside(node, ledger).approveResponse();
        node.stop();
    }

    private void compare(Ledger ledger, RecordingSink sink, String name, LinkedHashMap<String, Object> results)
            throws Exception {
        var alone = new ArrayList<Double>();
        var together = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int round = 1; round <= rounds; round++) {
            alone.add(mailed(ledger, 1, sink));
            together.add(mailed(ledger, number, sink));
            ratios.add(together.get(round - 1) / alone.get(round - 1));
            System.out.printf(
                    Locale.ROOT,
                    "%s, round %d: one node %,.0f mails/s, %d nodes %,.0f: %.2f times%n",
                    name,
                    round,
                    alone.get(round - 1),
                    number,
                    together.get(round - 1),
                    ratios.get(round - 1));
        }
        results.put(name + "_one_node_mails_per_second", Math.round(Percentile.of(alone, 0.5)));
        results.put(name + "_mails_per_second", Math.round(Percentile.of(together, 0.5)));
        results.put(name + "_ratio", Math.round(Percentile.of(ratios, 0.5) * 100) / 100.0);
    }

    private double mailed(Ledger ledger, int nodes, RecordingSink sink) throws Exception {
        var started = started(nodes, sink);
        double speed = new MailingBeside(started.get(0), ledger).publish(++notices);
        for (Application node : started) {
            node.stop();
        }
        return speed;
    }

    private List<Application> started(int nodes, RecordingSink sink) throws Exception {
        var started = new ArrayList<Application>();
        for (int i = 1; i <= nodes; i++) {
            var node = database.node("node-" + i, sink.port(), List.of("--petitions.mail.lanes=" + nodes * LANES));
            node.start();
            started.add(node);
        }
        for (Application node : started) {
            node.awaitReady();
        }
        return started;
    }
}
