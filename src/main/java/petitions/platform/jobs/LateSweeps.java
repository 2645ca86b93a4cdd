package petitions.platform.jobs;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.quartz.QuartzProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sweeps whose time has come and that no node has begun. */
@Component
class LateSweeps {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String schedule;

    LateSweeps(JdbcClient jdbc, Clock clock, QuartzProperties quartz) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.schedule = quartz.getSchedulerName();
    }

    /** Of those only that are late, by their jobs. A sweep whose run takes longer than its interval waits for itself. */
    Map<String, Long> secondsLate() {
        long now = clock.millis();
        var late = new HashMap<String, Long>();
        jdbc.sql("""
                        select job_name, min(next_fire_time) as due from qrtz_triggers
                        where sched_name = ? and trigger_state in ('WAITING', 'ACQUIRED', 'ERROR')
                          and next_fire_time between 1 and ?
                        group by job_name
                        """).params(schedule, now).query(row -> {
            late.put(row.getString("job_name"), (now - row.getLong("due")) / 1000);
        });
        return Map.copyOf(late);
    }
}
