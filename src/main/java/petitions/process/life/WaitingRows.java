package petitions.process.life;

import static petitions.process.life.HistoryRows.array;
import static petitions.process.life.HistoryRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is awaited just now, in the engine's own tables. Nothing is ever written here. */
@Component
class WaitingRows {

    record OpenTask(
            String id,
            String instance,
            String activity,
            List<String> groups,
            String assignee,
            Instant since,
            Instant dueAt) {

        OpenTask {
            groups = List.copyOf(groups);
        }
    }

    record Message(String instance, String activity, String name) {}

    /** @param why null unless it failed the last time */
    record Job(
            String id,
            String instance,
            String model,
            String activity,
            boolean timer,
            Instant createdAt,
            Instant dueAt,
            int retries,
            boolean held,
            String why) {}

    private final JdbcClient jdbc;

    WaitingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenTask> tasks(Collection<String> instances) {
        return jdbc.sql("""
                        select t.*, array(select g.name_ from act_ru_identitylink l
                                          join act_id_group g on g.id_ = l.group_id_
                                          where l.task_id_ = t.id_ and l.type_ = 'candidate' order by g.name_) as groups
                        from act_ru_task t where t.proc_inst_id_ = any (?) order by t.create_time_, t.id_
                        """).param(array(instances)).query(WaitingRows::task).list();
    }

    List<Message> messages(Collection<String> instances) {
        return jdbc.sql("""
                        select proc_inst_id_, activity_id_, event_name_ from act_ru_event_subscr
                        where event_type_ = 'message' and execution_id_ in (
                            select id_ from act_ru_execution where proc_inst_id_ = any (?))
                        """)
                .param(array(instances))
                .query((row, number) -> new Message(
                        row.getString("proc_inst_id_"), row.getString("activity_id_"), row.getString("event_name_")))
                .list();
    }

    List<Job> jobs(Collection<String> instances) {
        return jdbc.sql("""
                        select j.*, d.act_id_, b.bytes_ as trace from act_ru_job j
                        join act_ru_jobdef d on d.id_ = j.job_def_id_
                        left join act_ge_bytearray b on b.id_ = j.exception_stack_id_
                        where j.process_instance_id_ = any (?) order by j.duedate_ nulls first, j.id_
                        """).param(array(instances)).query(WaitingRows::job).list();
    }

    /** Keeps others who move deadlines of this instance waiting until the transaction ends; the engine waits for nobody. */
    void lockDeadlines(String instance) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('deadlines of ' || ?, 0))")
                .param(instance)
                .query(row -> {});
    }

    private static OpenTask task(ResultSet row, int number) throws SQLException {
        return new OpenTask(
                row.getString("id_"),
                row.getString("proc_inst_id_"),
                row.getString("task_def_key_"),
                List.of((String[]) row.getArray("groups").getArray()),
                row.getString("assignee_"),
                instant(row, "create_time_"),
                instant(row, "due_date_"));
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        boolean failed = row.getString("exception_stack_id_") != null || row.getInt("retries_") == 0;
        return new Job(
                row.getString("id_"),
                row.getString("process_instance_id_"),
                row.getString("process_def_id_"),
                row.getString("act_id_"),
                "timer".equals(row.getString("type_")),
                instant(row, "create_time_"),
                instant(row, "duedate_"),
                row.getInt("retries_"),
                row.getInt("suspension_state_") == 2,
                failed ? Why.of(row.getBytes("trace")) : null);
    }
}
