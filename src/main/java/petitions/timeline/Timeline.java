package petitions.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** When something last happened here to those of {@code petitions} to which anything did. */
    @Transactional(readOnly = true)
    public Map<PetitionId, Instant> lastHappened(Collection<PetitionId> petitions) {
        var latest = new HashMap<PetitionId, Instant>();
        jdbc.sql("""
                        select petition_id, max(happened_at) as at from timeline_entry
                        where petition_id = any (?) and not staff_only and actor <> 'import' group by petition_id
                        """)
                .param(petitions.stream().map(PetitionId::number).toArray(Long[]::new))
                .query((row, number) -> latest.put(new PetitionId(row.getLong("petition_id")), Sql.instant(row, "at")))
                .list();
        return latest;
    }

    /** Writes down what happened elsewhere, before the petition came here. */
    @Transactional
    public void takeOver(PetitionId petition, Collection<TimelineEntry> past) {
        past.forEach(entry -> write(petition, entry, false));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(PetitionEvent event) {
        event.petitions().forEach(petition -> write(petition, TimelineEntry.of(event), event.staffOnly()));
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
}
