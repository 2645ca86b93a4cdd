package petitions.staff.today;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.London;
import petitions.platform.Sql;
import petitions.platform.text.OneLine;

/** The responses that are late, across what petitions and parliament know, in one statement. */
@Component
class OverdueResponses {

    private static final String LATE = """
            from government_response r join petition p on p.id = r.petition_id
            where r.published_at is null and r.due_on < ?
                and r.state in ('requested', 'recorded', 'returned', 'approved')
                and p.state in ('open', 'closed')
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueResponses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int count() {
        return jdbc.sql("select count(*) " + LATE)
                .param(today())
                .query(Integer.class)
                .single();
    }

    /** The one that is latest first. */
    List<OverdueResponse> first(int most) {
        return jdbc.sql("""
                        select r.petition_id, p.action, r.version, r.department, r.state, r.due_on, r.chasers_sent
                        """ + LATE + " order by r.due_on, r.petition_id limit ?")
                .params(today(), most)
                .query((row, number) -> new OverdueResponse(
                        row.getLong("petition_id"),
                        OneLine.of(row.getString("action")),
                        row.getInt("version"),
                        row.getString("department"),
                        row.getString("state"),
                        Sql.date(row, "due_on"),
                        row.getInt("chasers_sent")))
                .list();
    }

    private LocalDate today() {
        return London.date(clock.instant());
    }
}
