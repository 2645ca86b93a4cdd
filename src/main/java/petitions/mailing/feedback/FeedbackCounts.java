package petitions.mailing.feedback;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.MailingId;

/** How much came back. */
@Service
@Transactional(readOnly = true)
public class FeedbackCounts {

    /** Of one mailing, in mails. Some of both may be the same mails. */
    public record Count(long bounced, long complained) {

        static final Count NONE = new Count(0, 0);
    }

    private final JdbcClient jdbc;

    FeedbackCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Count of(MailingId mailing) {
        return jdbc.sql("select bounced, complained from feedback_tally where mailing_id = ?")
                .param(mailing.number())
                .query((row, number) -> new Count(row.getLong("bounced"), row.getLong("complained")))
                .optional()
                .orElse(Count.NONE);
    }

    /** What was dropped that day, by {@link Finding#code}. */
    public Map<String, Long> droppedOn(LocalDate day) {
        var dropped = new TreeMap<String, Long>();
        jdbc.sql("select kind, number from feedback_dropped where day = ?")
                .param(day)
                .query(row -> {
                    dropped.put(row.getString("kind"), row.getLong("number"));
                });
        return dropped;
    }
}
