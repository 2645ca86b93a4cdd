package petitions.process.meters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.platform.Sql;

/** How the engine's work stands, of all nodes together. */
@Component
class EngineWork {

    private final JdbcClient jdbc;
    private final Clock clock;

    EngineWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param due that a node may take up now, or is at
     * @param oldest when the one of them was due that waits longest
     * @param givenUp that failed as often as they are tried
     */
    record Jobs(int due, @Nullable Instant oldest, int givenUp, int incidents, Instant at) {

        long secondsLate() {
            return oldest == null ? 0 : Math.max(0, Duration.between(oldest, at).toSeconds());
        }
    }

    /** The engine keeps its times in UTC, without saying so. */
    Jobs jobs() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select count(*) filter (where ready) as due,
                               min(coalesce(duedate_, create_time_)) filter (where ready) at time zone 'UTC' as oldest,
                               count(*) filter (where retries_ = 0) as given_up,
                               (select count(*) from act_ru_incident where id_ = root_cause_incident_id_) as incidents
                        from (select j.*, retries_ > 0 and suspension_state_ = 1
                                     and (duedate_ is null or duedate_ <= cast(? as timestamptz) at time zone 'UTC') as ready
                              from act_ru_job j) job
                        """)
                .param(Sql.at(now))
                .query((row, number) -> new Jobs(
                        row.getInt("due"),
                        Sql.instant(row, "oldest"),
                        row.getInt("given_up"),
                        row.getInt("incidents"),
                        now))
                .single();
    }

    /** Tasks past their due date, by each group that may take them up; one for several groups is counted for each. */
    Map<String, Integer> tasksPastDue() {
        var tasks = new HashMap<String, Integer>();
        jdbc.sql("""
                        select l.group_id_ as staff, count(distinct t.id_) as tasks
                        from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                        where t.suspension_state_ = 1 and l.group_id_ is not null
                          and t.due_date_ < cast(? as timestamptz) at time zone 'UTC'
                        group by l.group_id_
                        """).param(Sql.at(clock.instant())).query(row -> {
            tasks.put(row.getString("staff"), row.getInt("tasks"));
        });
        return Map.copyOf(tasks);
    }
}
