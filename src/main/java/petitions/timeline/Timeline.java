package petitions.timeline;

import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Writes down every event in the transaction that raised it: what is not written did not happen. */
@Service
public class Timeline {

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(PetitionId petition) {
        return jdbc.sql("select * from timeline_entry where petition_id = ? order by happened_at, id")
                .param(petition.number())
                .query((row, number) -> new TimelineEntry(
                        Sql.instant(row, "happened_at"),
                        row.getString("kind"),
                        row.getString("summary"),
                        row.getString("actor")))
                .list();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(PetitionEvent event) {
        for (PetitionId petition : event.petitions()) {
            jdbc.sql("""
                            insert into timeline_entry (petition_id, happened_at, kind, summary, actor)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(
                            petition.number(),
                            Sql.at(event.at()),
                            kebabCase(event.getClass().getSimpleName()),
                            event.summary(),
                            event.by().name())
                    .update();
        }
    }

    private static String kebabCase(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
