package petitions.mailing;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.MailingChanged.Change;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** Writes down who changed a mailing's course and why, in the transaction that changes it. */
@Service
public class MailingHistory {

    private final JdbcClient jdbc;

    MailingHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<MailingEvent> of(MailingId mailing) {
        return jdbc.sql("select * from mailing_event where mailing_id = ? order by id")
                .param(mailing.number())
                .query((row, number) -> new MailingEvent(
                        Change.of(row.getString("change")),
                        new Actor(row.getString("actor")),
                        row.getString("reason"),
                        Sql.instant(row, "at")))
                .list();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(MailingChanged event) {
        jdbc.sql("insert into mailing_event (mailing_id, change, actor, reason, at) values (?, ?, ?, ?, ?)")
                .params(
                        event.mailing().number(),
                        event.change().code(),
                        event.by().name(),
                        event.reason(),
                        Sql.at(event.at()))
                .update();
    }
}
