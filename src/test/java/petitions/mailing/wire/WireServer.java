package petitions.mailing.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.springframework.lang.Nullable;

/**
 * A relay over real sockets that does as it is told, also what no relay should. Commands are answered by the first rule
 * whose beginning they have; the end of a mail is the command {@code END <recipient>}.
 */
public final class WireServer implements AutoCloseable {

    /** Instead of an answer: the connection is closed. */
    public static final String DROP = "DROP";

    /** Instead of an answer: nothing more is ever said. */
    public static final String STALL = "STALL";

    /** Instead of an answer: it begins, and goes on and on. */
    public static final String DRIBBLE = "DRIBBLE";

    /** @param body as it came, with its doubled dots and without the last */
    public record Taken(String from, String to, String body) {}

    private final Changes changes = new Changes();
    private final ServerSocket listening;
    private final Thread accepting;
    private final List<String> extensions = new CopyOnWriteArrayList<>(List.of("PIPELINING"));
    private final WireScript script = new WireScript();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<String> groups = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String greeting = "220 relay.example ESMTP";
    private volatile WireTls tls;
    private volatile Consumer<Taken> onTaken = mail -> {};

    private WireServer(int port) throws IOException {
        listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        accepting = start("wire-server", this::accept);
    }

    public static WireServer start() {
        return startOn(0);
    }

    public static WireServer startOn(int port) {
        try {
            return new WireServer(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** In place of PIPELINING alone. */
    public WireServer announces(String... offered) {
        extensions.clear();
        extensions.addAll(List.of(offered));
        return this;
    }

    public WireServer greets(String with) {
        greeting = with;
        return this;
    }

    public WireServer answers(String beginning, String answer) {
        script.add(beginning, answer, Integer.MAX_VALUE);
        return this;
    }

    public WireServer answersOnce(String beginning, String answer) {
        script.add(beginning, answer, 1);
        return this;
    }

    public void relents() {
        script.forget();
    }

    public WireServer offersTls(SSLContext with) {
        tls = new WireTls(with, false);
        extensions.add("STARTTLS");
        return this;
    }

    public WireServer speaksTlsAtOnce(SSLContext with) {
        tls = new WireTls(with, true);
        return this;
    }

    /** Before the sender hears that the mail was taken. */
    public WireServer onTaken(Consumer<Taken> reaction) {
        onTaken = reaction;
        return this;
    }

    public List<Taken> taken() {
        return taken;
    }

    public List<String> takenFor() {
        return taken.stream().map(Taken::to).toList();
    }

    /** All commands of all connections, as they came; TLS taken off. */
    public List<String> commands() {
        return commands;
    }

    /** The verbs that had come before each time that the server would have had to wait for more. */
    public List<String> groups() {
        return groups;
    }

    public int connections() {
        return connections.get();
    }

    /** Waits until somebody has said so. */
    public boolean hears(String command) {
        return changes.lead(() -> commands.contains(command));
    }

    /** Waits until there have been as many connections. */
    public boolean isConnectedTo(int times) {
        return changes.lead(() -> connections.get() >= times);
    }

    /** Cuts all connections, and goes on listening. */
    public void cut() {
        open.forEach(WireServer::closeQuietly);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
            accepting.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cut();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                connections.incrementAndGet();
                changes.happened();
                start("wire-connection", () -> talk(socket));
            } catch (IOException closedMeanwhile) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try {
            new WireServerDialogue(this, tls != null && tls.atOnce() ? secured(socket) : socket).hold();
        } catch (IOException gone) {
            // the other side ended it, or the test did
        } finally {
            open.remove(socket);
            closeQuietly(socket);
        }
    }

    Socket secured(Socket socket) throws IOException {
        return tls.secured(socket);
    }

    String greeting() {
        return greeting;
    }

    List<String> extensions() {
        return new ArrayList<>(extensions);
    }

    @Nullable
    String ruleFor(String command) {
        return script.answerTo(command);
    }

    void heard(String command) {
        commands.add(command);
        changes.happened();
    }

    void take(Taken mail) {
        taken.add(mail);
        onTaken.accept(mail);
    }

    void group(String verbs) {
        groups.add(verbs);
    }

    boolean isClosedWithin(Duration time) throws IOException {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private static Thread start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
