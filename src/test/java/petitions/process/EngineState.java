package petitions.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that the engine knows of what is under way, but for the version of the model: every row that a migration must leave
 * as it was, in one line each.
 *
 * @param tasks who does them until when, and for which groups
 * @param timers what is due when, to the millisecond
 * @param variables of instances and tasks
 * @param calls which instance was called by which
 * @param steps at which something waits
 * @param mailings that were ordered
 * @param incidents none, one would hope
 */
record EngineState(
        List<String> tasks,
        List<String> timers,
        List<String> variables,
        List<String> calls,
        List<String> steps,
        List<String> mailings,
        List<String> incidents) {

    static EngineState of(JdbcClient jdbc) {
        return new EngineState(
                lines(jdbc, """
                        select concat_ws(' ', t.id_, t.task_def_key_, t.name_, t.assignee_, t.owner_, t.due_date_, t.create_time_,
                            (select string_agg(group_id_, ',' order by group_id_) from act_ru_identitylink l
                             where l.task_id_ = t.id_ and l.type_ = 'candidate'))
                        from act_ru_task t"""),
                lines(jdbc, """
                        select concat_ws(' ', j.id_, j.type_, j.duedate_, j.retries_, j.suspension_state_, j.process_instance_id_)
                        from act_ru_job j where j.process_instance_id_ is not null"""),
                lines(jdbc, """
                        select concat_ws(' ', v.id_, v.name_, v.type_, v.text_, v.long_, v.proc_inst_id_, v.task_id_)
                        from act_ru_variable v"""),
                lines(jdbc, """
                        select concat_ws(' ', e.proc_inst_id_, s.proc_inst_id_, s.act_id_)
                        from act_ru_execution e join act_ru_execution s on s.id_ = e.super_exec_"""),
                lines(jdbc, """
                        select concat_ws(' ', e.proc_inst_id_, e.business_key_, e.act_id_) from act_ru_execution e
                        where e.act_id_ is not null
                          and not exists (select 1 from act_ru_execution i where i.parent_id_ = e.id_)"""),
                lines(jdbc, "select concat_ws(' ', id, kind, state) from mailing"),
                lines(jdbc, "select concat_ws(' ', incident_type_, activity_id_, incident_msg_) from act_ru_incident"));
    }

    /** The models' steps at which something waits, for a person, an instant, a message or a called process. */
    static Set<String> reached(JdbcClient jdbc) {
        return new TreeSet<>(lines(jdbc, """
                select act_id_ from act_ru_execution where act_id_ is not null
                union select activity_id_ from act_ru_event_subscr where activity_id_ is not null
                union select d.act_id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_"""));
    }

    private static List<String> lines(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(String.class).list().stream().sorted().toList();
    }
}
