import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A relay on loopback that remembers every mail before it acknowledges it. It announces pipelining, and answers a
 * pipelined group together.
 */
final class RecordingSink implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 512, InetAddress.getByName("127.0.0.1"));
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<Integer, Integer> repeatedAfter = new TreeMap<>();
    private final int milliseconds;
    private int kills;
    private int connections;
    private long latest = System.nanoTime();
    private long silence;

    RecordingSink() throws IOException {
        this(0);
    }

    /** @param milliseconds that it takes for each mail, as relays do that are far away */
    RecordingSink(int milliseconds) throws IOException {
        this.milliseconds = milliseconds;
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many different mails it has acknowledged. */
    synchronized int different() {
        return times.size();
    }

    /** Waits for so many different mails. */
    synchronized void await(int different, long until) throws InterruptedException {
        while (times.size() < different && System.nanoTime() < until) {
            wait(100);
        }
    }

    /** What comes from now on twice is put down to this kill; what the dead process had sent has been read by then. */
    synchronized void killed(int number) throws InterruptedException {
        while (connections > 0) {
            wait(100);
        }
        kills = number;
    }

    /** The same where another node goes on sending. */
    synchronized void killedOneOfSeveral(int number) {
        kills = number;
        silence = 0;
        latest = System.nanoTime();
    }

    /** The longest time without a mail since the last kill. */
    synchronized double secondsOfSilence() {
        return Math.max(silence, System.nanoTime() - latest) / 1e9;
    }

    synchronized int repeated() {
        return repeatedAfter.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized Map<Integer, Integer> repeatedAfterKills() {
        return new TreeMap<>(repeatedAfter);
    }

    /** Different mails to addresses of the example petition's signers, its creator among them. */
    synchronized long readers() {
        return times.keySet().stream()
                .map(mail -> mail.substring(mail.indexOf(' ') + 1))
                .filter(recipient -> recipient.contains(".700001@"))
                .distinct()
                .count();
    }

    private synchronized void remember(String messageId, String recipient) {
        if (times.merge(messageId + " " + recipient, 1, Integer::sum) > 1) {
            repeatedAfter.merge(kills, 1, Integer::sum);
        }
        long now = System.nanoTime();
        silence = Math.max(silence, now - latest);
        latest = now;
        notifyAll();
    }

    private synchronized void count(int change) {
        connections += change;
        notifyAll();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                count(1);
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            new Dialogue(new BufferedInputStream(client.getInputStream(), 1 << 16), client.getOutputStream()).hold();
        } catch (IOException theClientDied) {
            // that is what this sink is for
        } finally {
            count(-1);
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private final class Dialogue {

        private final InputStream in;
        private final OutputStream out;
        private final StringBuilder answers = new StringBuilder();
        private String recipient = "";

        Dialogue(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        void hold() throws IOException {
            answer("220 sink ESMTP");
            for (String line = line(); line != null; line = line()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("EHLO")) {
                    answer("250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES");
                } else if (command.startsWith("RCPT TO:")) {
                    recipient = line.replaceAll(".*<(.*)>.*", "$1");
                    answer("250 2.1.5 Ok");
                } else if (command.equals("DATA")) {
                    answer("354 Go on");
                    remember(messageIdOfTheMail(), recipient);
                    takeTime();
                    answer("250 2.0.0 Ok");
                } else if (command.equals("QUIT")) {
                    answer("221 2.0.0 Bye");
                    return;
                } else {
                    answer("250 2.0.0 Ok");
                }
            }
        }

        private void takeTime() throws IOException {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException ended) {
                throw new IOException(ended);
            }
        }

        private String messageIdOfTheMail() throws IOException {
            String id = "";
            for (String line = line(); !".".equals(line); line = line()) {
                if (line == null) {
                    throw new IOException("The mail was cut off.");
                }
                if (id.isEmpty() && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                    id = line.substring(11).trim();
                }
            }
            return id;
        }

        private void answer(String line) throws IOException {
            answers.append(line).append("\r\n");
            if (in.available() == 0) {
                out.write(answers.toString().getBytes(StandardCharsets.US_ASCII));
                out.flush();
                answers.setLength(0);
            }
        }

        private String line() throws IOException {
            var line = new StringBuilder(80);
            for (int read = in.read(); read >= 0; read = in.read()) {
                if (read == '\n') {
                    return line.toString();
                }
                if (read != '\r') {
                    line.append((char) read);
                }
            }
            return null;
        }
    }
}
