import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The other senders that are programs of their own. */
final class Peers {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Children children;
    private final Path work;
    private final SmtpSink sink;

    Peers(Children children, Path work, SmtpSink sink) {
        this.children = children;
        this.work = work;
        this.sink = sink;
    }

    /** @return seconds */
    double smtpSource(int mails, long payload) throws IOException, InterruptedException {
        return seconds(
                "smtp-source",
                List.of(
                        System.getenv("BENCH_SMTP_SOURCE"),
                        "-d",
                        "-s",
                        "8",
                        "-m",
                        Integer.toString(mails),
                        "-l",
                        Long.toString(payload),
                        "127.0.0.1:" + sink.port()));
    }

    /** The payload that makes a mail of smtp-source's as large as ours, headers and dialogue included. */
    long payloadFor(long bytesPerMail) throws IOException, InterruptedException {
        sink.restart();
        smtpSource(1_000, bytesPerMail);
        return bytesPerMail - (sink.bytesPerMail() - bytesPerMail);
    }

    /** @param mode {@code mustache} renders and encodes each mail, {@code encoded} sends bytes that are ready */
    double nodemailer(String mode, int mails) throws IOException, InterruptedException {
        Path output = work.resolve("nodemailer.log");
        Files.deleteIfExists(output);
        run(
                output,
                List.of(
                        "node",
                        "bench/peers/nodemailer.mjs",
                        mode,
                        Integer.toString(mails),
                        Integer.toString(sink.port()),
                        work.resolve("mail").toString()));
        return Double.parseDouble(Files.readString(output).trim());
    }

    private double seconds(String name, List<String> command) throws IOException, InterruptedException {
        long before = System.nanoTime();
        run(work.resolve(name + ".log"), command);
        return (System.nanoTime() - before) / 1e9;
    }

    private void run(Path output, List<String> command) throws IOException, InterruptedException {
        children.finish(children.start(output, command), output, PATIENCE);
    }
}
