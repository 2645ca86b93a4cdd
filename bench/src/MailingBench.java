import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Mails everyone who signed, round after round, and has others send as much to the same sink in between. */
final class MailingBench {

    private static final int RECIPIENTS = 131_626;
    private static final int ROUNDS = 3;
    private static final int RELAY_MILLISECONDS = 5;
    private static final int MAILS_OF_NODEMAILER = 5_000;
    private static final int MAILS_OF_JOBS = 2_000;

    private final int recipients;
    private final boolean withPeers;
    private final SmtpSink sink;
    private final Peers peers;
    private final Application application;
    private final Path work;
    private final Report report;

    private MailingBench(Options options, Path work) throws Exception {
        this.recipients = options.number("recipients", RECIPIENTS);
        this.withPeers = options.has("peers");
        this.work = work;
        var children = new Children(work);
        this.sink = new SmtpSink(children, work);
        this.peers = new Peers(children, work, sink);
        this.application = new Application(children, work, sink.port(), recipients);
        this.report = new Report(recipients);
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(
                arguments, List.of("recipients", "rounds", "nodes", "relay-milliseconds"), List.of("peers"));
        var work = Path.of(System.getenv("BENCH_WORK"));
        int rounds = options.number("rounds", ROUNDS);
        int nodes = options.number("nodes", 1);
        if (nodes > 1) {
            int recipients = options.number("recipients", RECIPIENTS);
            int milliseconds = options.number("relay-milliseconds", RELAY_MILLISECONDS);
            new NodesBench(nodes, rounds, recipients, milliseconds, work).run();
        } else {
            new MailingBench(options, work).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        System.out.printf(Locale.ROOT, "Starting the application with %,d signers%n", recipients);
        sink.restart();
        application.start();
        application.awaitReady();
        try (var ledger = Ledger.of(application)) {
            System.out.printf(
                    "PostgreSQL %s: fsync %s, synchronous_commit %s%n",
                    ledger.show("server_version"), ledger.show("fsync"), ledger.show("synchronous_commit"));
            measure(ledger, rounds);
        }
        application.stop();
        sink.stop();
    }

    private void measure(Ledger ledger, int rounds) throws Exception {
        var clerk = Staff.signedIn(application, "clerk");
        var publisher = Staff.signedIn(application, "publisher");
        var admin = Staff.signedIn(application, "admin");
        DeadlineProbe.bring(Staff.signedIn(application, "operator"));

        System.out.println("Warming up: the response to the example petition");
        var unmeasured = new Meanwhile(new TasklistProbe(publisher), new DeadlineProbe(admin, recipients));
        var first =
                Round.of(application, ledger, sink, unmeasured, recipients, () -> publisher.approve("approveResponse"));
        System.out.printf(Locale.ROOT, "  %,.0f mails/s, not counted%n", first.mailsPerSecond());

        var letter = Letter.from(clerk.preview(Letter.notice(0)));
        letter.write(work.resolve("mail"));
        var meanwhile = new Meanwhile(new TasklistProbe(publisher), new DeadlineProbe(admin, recipients));
        long payload = 0;
        for (int round = 1; round <= rounds; round++) {
            System.out.println("Round " + round);
            var notice = Letter.notice(round);
            report.add(Round.of(application, ledger, sink, meanwhile, recipients, () -> {
                clerk.publishRelatedActivity(notice);
                publisher.approve("approveMailing");
            }));
            payload = payload > 0 ? payload : peers.payloadFor(sink.bytesPerMail());
            compareSmtpSource(payload);
            if (withPeers) {
                compareNodemailer("mustache", "nodemailer, pooled, mustache");
                compareNodemailer("encoded", "nodemailer, pooled, fed pre-encoded");
                compareJobs(letter);
            }
        }
        report.print(application.peakMebibytes(), meanwhile.summary());
        report.write(Path.of("bench", "results", "mailing.json"), application.peakMebibytes(), meanwhile.deadlines());
    }

    private void compareSmtpSource(long payload) throws Exception {
        sink.restart();
        double seconds = peers.smtpSource(recipients, payload);
        report.add("smtp_source", "smtp-source -d -s 8, nothing recorded", recipients / seconds, sink.bytesPerMail());
    }

    private void compareNodemailer(String mode, String label) throws Exception {
        sink.restart();
        int mails = Math.min(recipients, MAILS_OF_NODEMAILER);
        double seconds = peers.nodemailer(mode, mails);
        report.add("nodemailer_" + mode, label, mails / seconds, sink.bytesPerMail());
    }

    private void compareJobs(Letter letter) throws Exception {
        sink.restart();
        int mails = Math.min(recipients, MAILS_OF_JOBS);
        double seconds = new JobPerMail(Ledger.url(application), letter, sink.port()).send(mails);
        report.add(
                "job_per_mail", "a job row and a connection a mail, 8 workers", mails / seconds, sink.bytesPerMail());
    }
}
