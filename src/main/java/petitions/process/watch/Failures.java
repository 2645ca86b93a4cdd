package petitions.process.watch;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Storable;

/** What failed as often as it may. */
@Service
@Transactional(readOnly = true)
public class Failures {

    /** Failures that are looked at; where there are more, the youngest are left out until others are mended. */
    public static final int MOST = 5_000;

    /** Of what the engine has written down only the first line of the innermost cause is read. */
    private static final String STUCK = """
            select j.id_ as job, j.process_instance_id_ as instance, j.process_def_id_ as definition,
                   coalesce(j.process_def_key_, j.handler_type_) as process_key,
                   coalesce(j.failed_act_id_, d.act_id_, j.handler_type_) as activity,
                   coalesce(i.incident_timestamp_, j.create_time_) as since, v.text_ as petitions,
                   decode(split_part(split_part(encode(b.bytes_, 'escape'), E'\\nCaused by: ', -1), E'\\n', 1), 'escape')
                       as cause
            from act_ru_job j
            left join act_ru_jobdef d on d.id_ = j.job_def_id_
            left join act_ru_incident i on i.configuration_ = j.id_ and i.incident_type_ = 'failedJob'
            left join act_ru_variable v on v.execution_id_ = j.process_instance_id_
                and v.name_ = 'petitionNumber' and v.task_id_ is null
            left join act_ge_bytearray b on b.id_ = j.exception_stack_id_
            where j.retries_ <= 0
            """;

    private final JdbcClient jdbc;
    private final StepNames names;

    Failures(JdbcClient jdbc, StepNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    public int count() {
        return jdbc.sql("select count(*) from act_ru_job where retries_ <= 0")
                .query(Integer.class)
                .single();
    }

    /** The oldest first. */
    public List<FailedStep> all(int most) {
        return jdbc.sql(STUCK + " order by since, job limit ?")
                .param(most)
                .query(this::step)
                .list();
    }

    /** Empty if this job is not stuck. */
    Optional<FailedStep> find(String job) {
        return Storable.is(job)
                ? jdbc.sql(STUCK + " and j.id_ = ?")
                        .param(job)
                        .query(this::step)
                        .optional()
                : Optional.empty();
    }

    /** Those that failed in the same way together, what has waited longest first. */
    public List<FailureKind> kinds() {
        return FailureKind.of(all(MOST));
    }

    private FailedStep step(ResultSet row, int number) throws SQLException {
        var definition = row.getString("definition");
        var activity = row.getString("activity");
        var petitions = row.getString("petitions");
        var cause = row.getBytes("cause");
        return new FailedStep(
                row.getString("job"),
                row.getString("process_key"),
                definition == null ? "The engine" : names.process(definition),
                activity,
                definition == null ? activity : names.step(definition, activity),
                row.getString("instance"),
                petitions == null ? "" : petitions,
                EngineSql.instant(row, "since"),
                FailureCause.of(cause == null ? null : new String(cause, StandardCharsets.UTF_8)));
    }
}
