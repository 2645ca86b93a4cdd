package petitions.mailing.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;

/** An open connection as bytes: groups out, replies in, and neither for longer than allowed. */
final class Wire {

    private final OutputStream out;
    private final Replies replies;
    private final Offers offers;
    private final Limits limits;
    private final Watch.Watched watched;
    private final Group first = new Group();
    private final Group second = new Group();
    private final Group third = new Group();

    Wire(Socket socket, Offers offers, Limits limits, Watch.Watched watched) throws IOException {
        this.out = socket.getOutputStream();
        this.replies = new Replies(socket.getInputStream());
        this.offers = offers;
        this.limits = limits;
        this.watched = watched;
    }

    Offers offers() {
        return offers;
    }

    /** One of the groups that are filled in turn. */
    Group first() {
        return first;
    }

    Group second() {
        return second;
    }

    Group third() {
        return third;
    }

    void send(Group group) throws IOException {
        watched.allow(limits.write());
        group.sendTo(out);
        group.clear();
    }

    /** Waits for the next reply and returns its code. */
    int answer() throws IOException {
        watched.allow(limits.reply());
        return replies.next();
    }

    /** Of the last answer, where that was a refusal. */
    String enhanced() {
        return replies.enhanced();
    }

    /** @throws IOException if the relay has said more than it was asked: what it means by the next reply is unknown */
    void rest() throws IOException {
        watched.done();
        if (replies.hasMore()) {
            throw new ProtocolException("The relay says more than it was asked");
        }
    }
}
