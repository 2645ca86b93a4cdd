package petitions.process.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was, in the engine's own tables: its interface asks for one instance at a time. Nothing is ever written here. */
@Component
class HistoryRows {

    private static final String INSTANCES = """
            select p.*, coalesce(d.name_, d.key_) as process_name, d.version_
            from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
            """;
    private static final String IN_ORDER = " order by p.start_time_, p.id_";

    private final JdbcClient jdbc;

    HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Instance> about(Collection<String> businessKeys) {
        return jdbc.sql(INSTANCES + " where p.business_key_ = any (?)" + IN_ORDER)
                .param(array(businessKeys))
                .query(HistoryRows::instance)
                .list();
    }

    Optional<Instance> find(String instance) {
        return jdbc.sql(INSTANCES + " where p.id_ = ?")
                .param(instance)
                .query(HistoryRows::instance)
                .optional();
    }

    /** Of one, all that began with the same. */
    List<Instance> relativesOf(String instance) {
        return jdbc.sql(INSTANCES
                        + " where p.root_proc_inst_id_ = (select root_proc_inst_id_ from act_hi_procinst where id_ = ?)"
                        + IN_ORDER)
                .param(instance)
                .query(HistoryRows::instance)
                .list();
    }

    /** The latest {@code most}, the last first. */
    List<Step> steps(Collection<String> instances, int most) {
        return jdbc.sql("""
                        select a.*, t.delete_reason_,
                               coalesce((select o.user_id_ from act_hi_op_log o
                                         where o.task_id_ = t.id_ and o.operation_type_ = 'Complete' limit 1),
                                        t.assignee_) as done_by
                        from act_hi_actinst a left join act_hi_taskinst t on t.id_ = a.task_id_
                        where a.proc_inst_id_ = any (?)
                        order by a.start_time_ desc, a.sequence_counter_ desc limit ?
                        """)
                .params(array(instances), most)
                .query(HistoryRows::step)
                .list();
    }

    /** Each only where it arose, and not once more for those that called that instance. */
    List<Standstill> standstills(Collection<String> instances) {
        return jdbc.sql("""
                        select i.*, b.bytes_ as trace from act_hi_incident i
                        left join act_hi_job_log l on l.id_ = i.history_configuration_
                        left join act_ge_bytearray b on b.id_ = l.job_exception_stack_id_
                        where i.proc_inst_id_ = any (?) and i.root_cause_incident_id_ = i.id_
                        order by i.create_time_, i.id_
                        """)
                .param(array(instances))
                .query((row, number) -> new Standstill(
                        row.getString("proc_inst_id_"),
                        row.getString("activity_id_"),
                        row.getString("activity_id_"),
                        Why.of(row.getBytes("trace")),
                        instant(row, "create_time_"),
                        instant(row, "end_time_")))
                .list();
    }

    static String[] array(Collection<String> ids) {
        return ids.toArray(String[]::new);
    }

    /** The engine's columns have no zone: what it wrote in the JVM's is read in it. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static Instance instance(ResultSet row, int number) throws SQLException {
        return new Instance(
                row.getString("id_"),
                row.getString("proc_def_key_"),
                row.getString("process_name"),
                row.getString("proc_def_id_"),
                row.getInt("version_"),
                row.getString("business_key_"),
                row.getString("super_process_instance_id_"),
                row.getString("start_user_id_"),
                instant(row, "start_time_"),
                instant(row, "end_time_"),
                row.getString("state_").endsWith("TERMINATED"));
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        boolean completed = "completed".equals(row.getString("delete_reason_"));
        var name = row.getString("act_name_");
        return new Step(
                row.getString("proc_inst_id_"),
                row.getString("act_id_"),
                name == null ? "" : name,
                row.getString("act_type_"),
                instant(row, "start_time_"),
                instant(row, "end_time_"),
                row.getInt("act_inst_state_") == 2,
                row.getString("call_proc_inst_id_"),
                completed ? row.getString("done_by") : null);
    }
}
