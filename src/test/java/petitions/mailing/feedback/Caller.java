package petitions.mailing.feedback;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that hands mails over, word by word. */
final class Caller implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final BufferedReader answers;

    Caller(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        hears();
    }

    /** The last line of the answer. */
    String say(String line) throws IOException {
        send(line.getBytes(StandardCharsets.US_ASCII));
        send(new byte[] {'\r', '\n'});
        return hears();
    }

    /** A whole transaction: the answer to its mail. */
    String hand(String to, String mail) throws IOException {
        say("MAIL FROM:<>");
        say("RCPT TO:<%s>".formatted(to));
        say("DATA");
        send(Reports.wire(mail));
        return say("\r\n.");
    }

    private void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The last line of what the server says; null once it has hung up. */
    String hears() throws IOException {
        var line = answers.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = answers.readLine();
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
