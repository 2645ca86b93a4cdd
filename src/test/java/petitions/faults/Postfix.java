package petitions.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import petitions.mailing.wire.TestCertificate;

/**
 * Debian's Postfix as {@code docs/operations.md} sets it up, with settings, queue, and mailboxes of its own in a folder. It
 * hears and says everything on loopback.
 */
final class Postfix implements AutoCloseable {

    /** The port in the document at which the application takes bounces. */
    private static final String FEEDBACK = ":2526 ";

    private static final String CERTIFICATE = "/etc/ssl/private/relay.pem";

    private static final Pattern DOCUMENTED = Pattern.compile("(?ms)^```\\n(# main\\.cf.*?)^```$");
    private static final Pattern DELIVERED_TO = Pattern.compile("(?m)^Delivered-To: (\\S+)$");
    private static final Pattern QUEUED_FOR = Pattern.compile("\"address\": \"([^\"]+)\"");
    private static final long PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Path command;
    private final int port;

    private Postfix(Path folder, int port) {
        this.folder = folder;
        this.command = command("postfix").orElseThrow();
        this.port = port;
    }

    /** Where it is: in the folder that {@code POSTFIX_BIN} names, on the path, or where Debian puts it. */
    static Optional<Path> command(String name) {
        return Stream.of(System.getenv("POSTFIX_BIN"), System.getenv("PATH"), "/usr/sbin")
                .filter(folders -> folders != null)
                .flatMap(folders -> Stream.of(folders.split(File.pathSeparator)))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * @param folder which it must be able to enter as a user who may little
     * @param feedbackPort of the application
     * @param settings besides the documented ones
     */
    static Postfix start(Path folder, int feedbackPort, TestCertificate certificate, String settings) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            var postfix = new Postfix(Files.createDirectories(folder.resolve("postfix")), freePort());
            postfix.settle(feedbackPort, certificate, settings);
            postfix.run("start");
            return postfix;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static String documented() throws IOException {
        var lines = DOCUMENTED.matcher(Files.readString(Path.of("docs/operations.md")));
        if (!lines.find()) {
            throw new AssertionError("docs/operations.md has no lines for main.cf");
        }
        return lines.group(1);
    }

    private void settle(int feedbackPort, TestCertificate certificate, String settings) throws IOException {
        var mailboxes = Files.createDirectories(folder.resolve("mailboxes"));
        Files.setPosixFilePermissions(mailboxes, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.createDirectories(folder.resolve("queue"));
        run(List.of(
                "chown",
                "postfix",
                Files.createDirectories(folder.resolve("data")).toString()));
        var identity = folder.resolve("relay.pem");
        certificate.writeIdentity(identity);
        var documented = documented()
                .replace(FEEDBACK, ":%d ".formatted(feedbackPort))
                .replace(CERTIFICATE, identity.toString());
        var sandbox = "sandbox = %s\n".formatted(folder);
        Files.writeString(config("main.cf"), documented + sandbox + resource("main.cf") + settings);
        Files.writeString(config("master.cf"), resource("master.cf").replace("PORT", Integer.toString(port)));
    }

    private static String resource(String name) throws IOException {
        return new ClassPathResource("postfix/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    private Path config(String file) throws IOException {
        return Files.createDirectories(folder.resolve("config")).resolve(file);
    }

    int port() {
        return port;
    }

    /** Has these settings go before those it began with. */
    void change(String settings) {
        try {
            Files.writeString(config("main.cf"), settings, StandardOpenOption.APPEND);
            run("reload");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who got a mail into a mailbox, once for each. */
    List<String> delivered() {
        try (var mails = Files.walk(folder.resolve("mailboxes"))) {
            return mails.filter(mail -> mail.getParent().endsWith("new"))
                    .map(mail -> first(DELIVERED_TO, read(mail)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whose mail it has, and has not delivered. */
    List<String> queuedFor() {
        var list = run(List.of(
                command.resolveSibling("postqueue").toString(),
                "-c",
                folder.resolve("config").toString(),
                "-j"));
        return QUEUED_FOR.matcher(list).results().map(found -> found.group(1)).toList();
    }

    String log() {
        return read(folder.resolve("log"));
    }

    List<String> log(Pattern line) {
        return line.matcher(log())
                .results()
                .map(found -> found.group(found.groupCount()))
                .toList();
    }

    @Override
    public void close() {
        run("stop");
    }

    private void run(String what) {
        run(List.of(command.toString(), "-c", folder.resolve("config").toString(), what));
    }

    private String run(List<String> arguments) {
        try {
            var file = Files.createTempFile(folder, "said", ".txt");
            var process = new ProcessBuilder(new ArrayList<>(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(file.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var said = Files.readString(file);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("%s: %s".formatted(String.join(" ", arguments), said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "nobody";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
