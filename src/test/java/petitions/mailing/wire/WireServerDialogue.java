package petitions.mailing.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import petitions.mailing.wire.WireServer.Taken;

/** One connection of a {@link WireServer}. Answers wait until there is nothing more to read, as Postfix has it. */
final class WireServerDialogue {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final WireServer server;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final StringBuilder group = new StringBuilder();
    private final byte[] input = new byte[64 * 1024];
    private int next;
    private int end;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private String from;
    private String to;
    private Taken last;

    WireServerDialogue(WireServer server, Socket socket) throws IOException {
        this.server = server;
        use(socket);
    }

    void hold() throws IOException {
        answer("greeting", server.greeting());
        while (true) {
            String line = readLine();
            server.heard(line);
            if (!handle(line)) {
                flush();
                return;
            }
        }
    }

    private boolean handle(String line) throws IOException {
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        addToGroup(verb);
        switch (verb) {
            case "EHLO" -> answer(line, greetingOfExtensions());
            case "MAIL" -> {
                if (isTaken(answer(line, "250 2.1.0 Ok"))) {
                    from = between(line);
                    to = null;
                }
            }
            case "RCPT" -> {
                if (isTaken(answer(line, from == null ? "503 5.5.1 MAIL first" : "250 2.1.5 Ok"))) {
                    to = between(line);
                }
            }
            case "DATA" -> {
                String usual = to == null ? "554 5.5.1 No valid recipients" : "354 Go ahead";
                if (answer("DATA " + to, usual).startsWith("354")) {
                    readMail();
                }
            }
            case "RSET" -> {
                forget();
                answer(line, "250 2.0.0 Ok");
            }
            case "STARTTLS" -> {
                if (answer(line, "220 2.0.0 Ready").startsWith("220")) {
                    flush();
                    use(server.secured(socket));
                }
            }
            case "AUTH" -> answer(line, "235 2.7.0 Welcome");
            case "NOOP" -> answer(line, "250 2.0.0 Ok");
            case "QUIT" -> {
                answer(line, "221 2.0.0 Bye");
                return false;
            }
            default -> answer(line, "502 5.5.2 What?");
        }
        return true;
    }

    private void readMail() throws IOException {
        String cut = server.ruleFor("BODY " + to);
        if (cut != null) {
            readLine();
            answer("BODY", cut);
        }
        var body = new StringBuilder();
        for (String line = readLine(); !line.equals("."); line = readLine()) {
            body.append(line).append("\r\n");
        }
        addToGroup(".");
        boolean someone = to != null;
        String recipient = to;
        String sender = from;
        forget();
        last = new Taken(sender, recipient, body.toString());
        String given = answer("END " + recipient, someone ? "250 2.0.0 Queued" : "554 5.5.1 No valid recipients");
        if (someone && isTaken(given)) {
            server.take(last);
        }
    }

    /** @return what was answered, whether by rule or as usual */
    private String answer(String command, String usual) throws IOException {
        String rule = server.ruleFor(command);
        String answer = rule == null ? usual : rule;
        if (answer.endsWith(WireServer.DROP)) {
            if (answer.startsWith("250") && command.startsWith("END ")) {
                server.take(last);
            }
            flush();
            drop();
        }
        while (answer.equals(WireServer.DRIBBLE)) {
            say("250-And another thing\r\n");
            flush();
            if (server.isClosedWithin(Duration.ofMillis(50))) {
                drop();
            }
        }
        if (answer.endsWith(WireServer.STALL)) {
            say(answer.substring(0, answer.length() - WireServer.STALL.length()));
            flush();
            server.isClosedWithin(FOR_EVER);
            drop();
        }
        say(answer + "\r\n");
        if (answer.startsWith("421")) {
            flush();
            drop();
        }
        return answer;
    }

    private void say(String words) {
        pending.writeBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    private String greetingOfExtensions() {
        var lines = new StringBuilder("250-relay.example\r\n");
        for (String extension : server.extensions()) {
            lines.append("250-").append(extension).append("\r\n");
        }
        return lines.append("250 ENHANCEDSTATUSCODES").toString();
    }

    private String readLine() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = read(); octet != '\n'; octet = read()) {
            if (octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private int read() throws IOException {
        if (next == end) {
            if (in.available() == 0) {
                flush();
            }
            next = 0;
            end = in.read(input);
            if (end < 0) {
                throw new EOFException();
            }
        }
        return input[next++];
    }

    private void flush() throws IOException {
        if (pending.size() > 0) {
            if (!group.isEmpty()) {
                server.group(group.toString());
                group.setLength(0);
            }
            pending.writeTo(out);
            out.flush();
            pending.reset();
        }
    }

    private void addToGroup(String verb) {
        group.append(group.isEmpty() ? "" : " ").append(verb);
    }

    private void use(Socket channel) throws IOException {
        socket = channel;
        socket.setTcpNoDelay(true);
        in = channel.getInputStream();
        out = channel.getOutputStream();
    }

    private void drop() throws IOException {
        socket.close();
        throw new EOFException("Dropped as told");
    }

    private void forget() {
        from = null;
        to = null;
    }

    private static boolean isTaken(String answer) {
        return answer.startsWith("2");
    }

    private static String between(String line) {
        return line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
    }
}
