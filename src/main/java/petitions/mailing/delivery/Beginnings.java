package petitions.mailing.delivery;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.Audience;
import petitions.mailing.MailingStarted;
import petitions.mailing.delivery.Claim.Task;
import petitions.platform.Sql;

/** Begins a mailing when the first lane takes it up, once: counts whom it concerns, and says so. */
@Component
@Transactional
class Beginnings {

    private final JdbcClient jdbc;
    private final Audience audience;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Beginnings(JdbcClient jdbc, Audience audience, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.clock = clock;
        this.events = events;
    }

    void begin(Task task) {
        int begun = jdbc.sql("update mailing set state = 'sending', started_at = ? where id = ? and state = 'ordered'")
                .params(Sql.at(clock.instant()), task.mailing().number())
                .update();
        if (begun == 1) {
            long expected = count(task);
            jdbc.sql("update mailing set expected = ? where id = ?")
                    .params(expected, task.mailing().number())
                    .update();
            events.publishEvent(new MailingStarted(task.mailing(), expected));
        }
    }

    private long count(Task task) {
        var segments = List.of(jdbc.sql("select segments from mailing where id = ?")
                .param(task.mailing().number())
                .query((row, number) -> (String[]) row.getArray(1).getArray())
                .single());
        long recipients = 0;
        for (int i = 0; i < segments.size(); i++) {
            recipients += audience.count(new Audience.Scope(segments.get(i), segments.subList(0, i), task.cutOff()));
        }
        return recipients;
    }
}
