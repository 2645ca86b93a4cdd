package petitions.process.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Actor;

/** The tasks of all petitions, with what a list needs, in one statement. */
@Service
@Transactional(readOnly = true)
public class WaitingTasks {

    private static final String OPEN = """
            select * from (
                select t.id_ as id, t.task_def_key_ as activity, t.proc_def_id_ as definition, t.assignee_ as assignee,
                       t.create_time_ as since, t.due_date_ as due, n.text_ as petitions, a.text_ as title,
                       (select string_agg(g.name_, ', ' order by g.name_) from act_ru_identitylink l
                        join act_id_group g on g.id_ = l.group_id_
                        where l.task_id_ = t.id_ and l.type_ = 'candidate') as groups,
                       coalesce(t.assignee_ = :me, false) or exists (
                           select 1 from act_ru_identitylink l
                           where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ = any (:groups)) as mine
                from act_ru_task t
                left join act_ru_variable n on n.task_id_ = t.id_ and n.name_ = 'petitionNumber'
                left join act_ru_variable a on a.task_id_ = t.id_ and a.name_ = 'petitionTitle'
                where t.suspension_state_ = 1 and t.proc_def_id_ is not null and %s) task
            """;

    private final JdbcClient jdbc;
    private final IdentityService identities;
    private final StepNames names;

    WaitingTasks(JdbcClient jdbc, IdentityService identities, StepNames names) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.names = names;
    }

    /** Due before {@code until}; what this person can do first, then as they fall due. */
    public List<WaitingTask> pastDue(Instant until, Actor by, int most) {
        return list(OPEN.formatted("t.due_date_ < :until") + " order by mine desc, due, id limit :most", by, most)
                .param("until", EngineSql.at(until))
                .query(this::task)
                .list();
    }

    public int countPastDue(Instant until) {
        return jdbc.sql(
                        "select count(*) from act_ru_task where suspension_state_ = 1 and proc_def_id_ is not null and due_date_ < ?")
                .param(EngineSql.at(until))
                .query(Integer.class)
                .single();
    }

    /** Due from one instant until before another, as they fall due. */
    public List<WaitingTask> dueBetween(Instant from, Instant until, Actor by, int most) {
        return list(
                        OPEN.formatted("t.due_date_ >= :from and t.due_date_ < :until")
                                + " order by due, id limit :most",
                        by,
                        most)
                .param("from", EngineSql.at(from))
                .param("until", EngineSql.at(until))
                .query(this::task)
                .list();
    }

    /** All that this person can do, with a due date or without. */
    public List<WaitingTask> of(Actor by, int most) {
        return list(OPEN.formatted("true") + " where mine order by due nulls last, id limit :most", by, most)
                .query(this::task)
                .list();
    }

    private JdbcClient.StatementSpec list(String sql, Actor by, int most) {
        return jdbc.sql(sql).param("me", by.name()).param("groups", groups(by)).param("most", most);
    }

    private String[] groups(Actor by) {
        return identities.createGroupQuery().groupMember(by.name()).list().stream()
                .map(Group::getId)
                .toArray(String[]::new);
    }

    private WaitingTask task(ResultSet row, int number) throws SQLException {
        return new WaitingTask(
                row.getString("id"),
                names.step(row.getString("definition"), row.getString("activity")),
                orEmpty(row.getString("petitions")),
                orEmpty(row.getString("title")),
                orEmpty(row.getString("groups")),
                row.getString("assignee"),
                EngineSql.instant(row, "since"),
                EngineSql.instant(row, "due"),
                row.getBoolean("mine"));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
