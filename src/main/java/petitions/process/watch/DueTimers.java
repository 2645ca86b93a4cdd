package petitions.process.watch;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The timers of all petitions. Those that are held while signing is paused are not among them. */
@Service
@Transactional(readOnly = true)
public class DueTimers {

    private static final String SET = """
            from act_ru_job j
            join act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.type_ = 'timer' and j.retries_ > 0 and j.suspension_state_ = 1 and j.process_instance_id_ is not null
                and j.duedate_ >= :from and j.duedate_ < :until
            """;

    private final JdbcClient jdbc;
    private final StepNames names;

    DueTimers(JdbcClient jdbc, StepNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    public int count(Instant from, Instant until) {
        return jdbc.sql("select count(*) " + SET)
                .param("from", EngineSql.at(from))
                .param("until", EngineSql.at(until))
                .query(Integer.class)
                .single();
    }

    /** The next first. */
    public List<DueTimer> between(Instant from, Instant until, int most) {
        return jdbc.sql("""
                        select j.*, n.text_ as petitions, a.text_ as title
                        from (select j.id_ as id, j.process_def_id_ as definition, j.process_instance_id_ as instance,
                                     j.duedate_ as due, d.act_id_ as activity
                        """ + SET + """
                             order by j.duedate_, j.id_ limit :most) j
                        left join act_ru_variable n on n.execution_id_ = j.instance
                            and n.name_ = 'petitionNumber' and n.task_id_ is null
                        left join act_ru_variable a on a.execution_id_ = j.instance
                            and a.name_ = 'petitionTitle' and a.task_id_ is null
                        order by j.due, j.id
                        """)
                .param("from", EngineSql.at(from))
                .param("until", EngineSql.at(until))
                .param("most", most)
                .query((row, number) -> new DueTimer(
                        row.getString("id"),
                        names.process(row.getString("definition")),
                        names.step(row.getString("definition"), row.getString("activity")),
                        row.getString("petitions") == null ? "" : row.getString("petitions"),
                        row.getString("title") == null ? "" : row.getString("title"),
                        EngineSql.instant(row, "due")))
                .list();
    }
}
