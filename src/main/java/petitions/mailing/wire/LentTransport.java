package petitions.mailing.wire;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.URLName;
import org.springframework.lang.Nullable;

/** A connection of the pool in the hands of Spring, which closes what it has used: closing gives it back. */
final class LentTransport extends Transport {

    private final ConnectionPool pool;

    @Nullable
    private PipelinedTransport connection;

    private boolean usable = true;

    LentTransport(Session session, PipelinedTransport connection, ConnectionPool pool) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.connection = connection;
        this.pool = pool;
    }

    @Override
    public void sendMessage(Message message, Address[] recipients) throws MessagingException {
        if (connection == null) {
            throw new IllegalStateException("This connection was given back");
        }
        usable = false;
        try {
            connection.sendMessage(message, recipients);
            usable = true;
            pool.noteProgress();
        } catch (SendFailedException refused) {
            // the library has said RSET, unless the connection was lost with it
            usable = connection.isConnected();
            throw refused;
        }
    }

    @Override
    public boolean isConnected() {
        return connection != null && usable;
    }

    @Override
    public void close() {
        if (connection != null) {
            pool.giveBack(connection, usable);
            connection = null;
        }
    }
}
