import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Signs as fast as the application takes it, then half as fast, and looks at what else is to go on meanwhile. */
final class SigningBench {

    private static final int SIGNERS = 131_626;
    private static final int SECONDS = 20;
    private static final int ROUNDS = 3;
    private static final long BUSY = 800_001;
    private static final int BUSY_COUNT = 50_000;
    private static final int RESPONSE_THRESHOLD = 10_000;

    /** Confirmations that a petition still lacks, of as many again that are made. */
    private static final int LACKING = 50;

    private final int seconds;
    private final int rounds;
    private final SmtpSink sink;
    private final Application application;
    private final Wrk wrk;
    private final Path work;
    private final SigningReport report = new SigningReport();

    private SigningBench(Options options, Path work) throws Exception {
        this.seconds = options.number("seconds", SECONDS);
        this.rounds = options.number("rounds", ROUNDS);
        this.work = work;
        var children = new Children(work);
        this.sink = new SmtpSink(children, work);
        this.application = new Application(children, work, sink.port(), SIGNERS);
        this.wrk = new Wrk(children, application, work);
    }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments, List.of("seconds", "rounds"), List.of());
        new SigningBench(options, Path.of(System.getenv("BENCH_WORK"))).run();
    }

    private void run() throws Exception {
        System.out.printf(Locale.ROOT, "Starting the application with %,d signers of another petition%n", SIGNERS);
        sink.restart();
        application.start();
        application.awaitReady();
        try (var book = SignatureBook.of(application);
                var ledger = Ledger.of(application)) {
            System.out.printf(
                    "PostgreSQL %s: fsync %s, synchronous_commit %s%n",
                    ledger.show("server_version"), ledger.show("fsync"), ledger.show("synchronous_commit"));
            var mailing = new MailingBeside(application, ledger);
            var supporters = new Supporters(application, work.resolve("data"));
            bringPetitions(Staff.signedIn(application, "operator"));
            System.out.println("Warming up: the response to the example petition, and a round that is not counted");
            mailing.approveResponse();
            wrk.start(BUSY, "warm", seconds, 0);
            long accepted = wrk.finish(seconds).accepted();
            report.mailingAlone(mailing.publish(0));
            accepted += fullLoad(book, supporters);
            accepted += halfLoad(mailing);
            book.awaitLetters();
            judge(book, supporters, accepted);
        }
        report.print();
        report.write(Path.of("bench", "results", "signing.json"));
        application.stop();
        sink.stop();
    }

    /** One that everybody signs, and one a round that is about to reach its threshold. */
    private void bringPetitions(Staff operator) throws Exception {
        var petitions = new ArrayList<Object>();
        petitions.add(ImportedPetition.open(BUSY, BUSY_COUNT));
        for (int round = 1; round <= rounds; round++) {
            petitions.add(ImportedPetition.open(BUSY + round, RESPONSE_THRESHOLD - LACKING));
        }
        operator.importPetitions(Map.of("data", petitions));
    }

    private long fullLoad(SignatureBook book, Supporters supporters) throws Exception {
        long accepted = 0;
        for (int round = 1; round <= rounds; round++) {
            long petition = BUSY + round;
            wrk.start(petition, "some", 1, 0);
            wrk.finish(1);
            var some = book.unconfirmed(petition, 2 * LACKING);
            var cpu = application.cpu();
            wrk.start(BUSY, "full" + round, seconds, 0);
            Thread.sleep(seconds * 1_000L / 2);
            supporters.confirm(some);
            var result = wrk.finish(seconds);
            report.full(
                    result, application.cpu().minus(cpu), book.millisecondsUntilNoticed(petition, LACKING));
            accepted += result.accepted();
        }
        return accepted;
    }

    private long halfLoad(MailingBeside mailing) throws Exception {
        int pause = report.pauseForHalf();
        long accepted = 0;
        for (int round = 1; round <= rounds; round++) {
            wrk.start(BUSY, "half" + round, seconds, pause);
            var result = wrk.finish(seconds);
            report.half(result);
            accepted += result.accepted();
        }
        for (int round = 1; round <= rounds; round++) {
            int longEnough = 4 * seconds;
            wrk.start(BUSY, "beside" + round, longEnough, pause);
            double mailsPerSecond = mailing.publish(round);
            boolean signedToTheEnd = wrk.isSigning();
            var result = wrk.finish(longEnough);
            report.beside(result, mailsPerSecond, signedToTheEnd);
            accepted += result.accepted();
        }
        return accepted;
    }

    /** Everything that was accepted is there, and every confirmation is counted once. */
    private void judge(SignatureBook book, Supporters supporters, long accepted) throws Exception {
        var some = book.unconfirmed(BUSY, SIGNERS / 10);
        supporters.confirm(some);
        book.awaitCounts();
        report.count(
                accepted,
                book.signatures(BUSY),
                (long) Wrk.CONNECTIONS * (1 + 3L * rounds),
                BUSY_COUNT + some.size(),
                Staff.signedIn(application, "clerk")
                        .get("/petitions/" + BUSY + "/count.json")
                        .path("signature_count")
                        .asLong());
    }
}
