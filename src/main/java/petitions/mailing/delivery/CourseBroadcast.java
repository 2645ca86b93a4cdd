package petitions.mailing.delivery;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.MailingChanged;
import petitions.mailing.MailingChanged.Change;
import petitions.mailing.MailingId;
import petitions.mailing.MailingSuperseded;

/**
 * Tells the other nodes on this database that a mailing is stopped. Said in the transaction that stops it, PostgreSQL
 * passes it on when that is committed, and not otherwise.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CourseBroadcast {

    static final String CHANNEL = "mailing_course";

    private static final Set<Change> STOPS = EnumSet.of(Change.PAUSED, Change.CANCELLED);

    /** What is said: the mailing, and the node that need not be told. */
    record Notice(MailingId mailing, String from) {

        static Notice of(String text) {
            var words = text.split(" ", 2);
            return new Notice(new MailingId(Long.parseLong(words[0])), words[words.length - 1]);
        }

        @Override
        public String toString() {
            return mailing + " " + from;
        }
    }

    private final JdbcClient jdbc;
    private final Node node;

    CourseBroadcast(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    @EventListener
    void on(MailingChanged event) {
        if (STOPS.contains(event.change())) {
            tell(event.mailing());
        }
    }

    @EventListener
    void on(MailingSuperseded event) {
        tell(event.mailing());
    }

    private void tell(MailingId mailing) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(CHANNEL, new Notice(mailing, node.id().toString()).toString())
                .query()
                .singleRow();
    }
}
