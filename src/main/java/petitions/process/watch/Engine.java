package petitions.process.watch;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import petitions.process.EngineBackground;

/** Whether the engine keeps up with what is due. */
@Service
public class Engine {

    private final JdbcClient jdbc;
    private final EngineBackground background;
    private final Clock clock;

    Engine(JdbcClient jdbc, EngineBackground background, Clock clock) {
        this.jdbc = jdbc;
        this.background = background;
        this.clock = clock;
    }

    public EngineState state() {
        return jdbc.sql("""
                        select count(*) as due, min(coalesce(duedate_, create_time_)) as oldest from act_ru_job
                        where retries_ > 0 and suspension_state_ = 1 and process_instance_id_ is not null
                            and (duedate_ is null or duedate_ <= ?)
                        """)
                .param(EngineSql.at(clock.instant()))
                .query((row, number) -> new EngineState(
                        background.isWanted(),
                        background.isRunning(),
                        row.getInt("due"),
                        EngineSql.instant(row, "oldest")))
                .single();
    }
}
