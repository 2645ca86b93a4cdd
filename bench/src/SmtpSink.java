import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Postfix's {@code smtp-sink}, which throws mail away and counts it; started anew for each measurement. */
final class SmtpSink {

    private static final Pattern COUNTERS = Pattern.compile("mesg=(\\d+)\\s*$");
    private static final int BACKLOG = 512;
    private static final int TAIL = 200;

    private final Children children;
    private final Path output;
    private final int port;
    private Process process;

    SmtpSink(Children children, Path work) throws IOException {
        this.children = children;
        this.output = work.resolve("smtp-sink.log");
        this.port = Children.freePort();
    }

    int port() {
        return port;
    }

    void restart() throws IOException, InterruptedException {
        stop();
        Files.deleteIfExists(output);
        var command = new ArrayList<>(List.of(System.getenv("BENCH_SMTP_SINK"), "-c"));
        if (System.getProperty("user.name").equals("root")) {
            // root has to name a user; with another one the kernel might not say what the sink has read
            command.add("-uroot");
        }
        command.addAll(List.of("127.0.0.1:" + port, Integer.toString(BACKLOG)));
        process = children.start(output, command);
        Children.await("smtp-sink", process, Duration.ofSeconds(20), () -> Children.listens(port));
    }

    void stop() throws IOException, InterruptedException {
        if (process != null) {
            children.stop(process);
            process = null;
        }
    }

    /** How many mails it has taken since it was started. */
    long mails() throws IOException {
        try (var file = new RandomAccessFile(output.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            byte[] tail = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(tail);
            var counters = COUNTERS.matcher(new String(tail, StandardCharsets.US_ASCII));
            return counters.find() ? Long.parseLong(counters.group(1)) : 0;
        }
    }

    /** The bytes of a mail on the wire with its dialogue: what the process has read, over the mails. */
    long bytesPerMail() throws IOException {
        return mails() == 0 ? 0 : Children.figure(process, "io", "rchar") / mails();
    }
}
