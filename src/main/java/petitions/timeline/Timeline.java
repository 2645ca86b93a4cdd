package petitions.timeline;

import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.correspondence.MailingSubjects;
import petitions.mailing.MailingChanged;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Writes down every event in the transaction that raised it: what is not written did not happen. */
@Service
public class Timeline {

    private final JdbcClient jdbc;
    private final MailingSubjects subjects;

    Timeline(JdbcClient jdbc, MailingSubjects subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    /** Everything, the oldest first. For staff only. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(PetitionId petition) {
        return entries("select * from timeline_entry where petition_id = ? order by happened_at, id", petition);
    }

    /** What the public may know, the oldest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> publicOf(PetitionId petition) {
        return entries(
                "select * from timeline_entry where petition_id = ? and not staff_only order by happened_at, id",
                petition);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(PetitionEvent event) {
        var kind = kebabCase(event.getClass().getSimpleName());
        for (PetitionId petition : event.petitions()) {
            write(
                    petition,
                    new TimelineEntry(
                            event.at(), kind, event.summary(), event.by().name()),
                    false);
        }
    }

    /** How mails about a petition are steered is for staff. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(MailingChanged event) {
        var change = event.change().words();
        var summary = "Mailing %s was %s: %s".formatted(event.mailing(), change, event.reason());
        var kind = "mailing-" + change.replace(' ', '-');
        for (PetitionId petition : subjects.petitions(event.subject())) {
            write(
                    petition,
                    new TimelineEntry(event.at(), kind, summary, event.by().name()),
                    true);
        }
    }

    private void write(PetitionId petition, TimelineEntry entry, boolean staffOnly) {
        jdbc.sql("""
                        insert into timeline_entry (petition_id, happened_at, kind, summary, actor, staff_only)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(petition.number(), Sql.at(entry.at()), entry.kind(), entry.summary(), entry.actor(), staffOnly)
                .update();
    }

    private List<TimelineEntry> entries(String sql, PetitionId petition) {
        return jdbc.sql(sql)
                .param(petition.number())
                .query((row, number) -> new TimelineEntry(
                        Sql.instant(row, "happened_at"),
                        row.getString("kind"),
                        row.getString("summary"),
                        row.getString("actor")))
                .list();
    }

    private static String kebabCase(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
