package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.ProcessAssert.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.petition.PetitionId;

/** The engine forgets what ended long ago, at night. The domain's own record forgets nothing, and what lives is remembered. */
class HistoryCleanupProcessTests extends ProcessScenario {

    private static final List<String> HISTORY =
            List.of("procinst", "actinst", "taskinst", "varinst", "detail", "job_log", "identitylink");

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aYearAfterItsEndTheStepsOfAPetitionAreForgottenAndItsTimelineStays() {
        var over = opened();
        var followed = opened();
        reaches(followed, 100_000);
        office.defersTheDebate(debateOf(followed), "2026-01-15");
        time.goesTo("2024-05-16T12:00");
        assertThat(process(PetitionProcess.KEY, over)).hasEndedAt(PetitionProcess.END_PETITION_ENDED);
        assertThat(process(PetitionProcess.KEY, followed))
                .isWaitingAt(PetitionProcess.GOVERNMENT_RESPONSE, PetitionProcess.AWAIT_DEBATE);
        var rowsOfTheLiving = rows(followed);
        var timeline = timeline(over);
        assertThat(timeline).isNotEmpty();

        cleansUpAt("2025-05-15T03:00");
        assertThat(rows(over)).as("before its time").isPositive();
        cleansUpAt("2025-05-20T12:00");
        assertThat(rows(over)).as("in the daytime").isPositive();
        cleansUpAt("2025-05-21T03:00");

        assertThat(rows(over)).isZero();
        assertThat(timeline(over)).isEqualTo(timeline);
        assertThat(petitions.require(over).closedAt()).isEqualTo(Time.london("2024-05-14T23:59:59.999"));
        assertThat(rows(followed)).isEqualTo(rowsOfTheLiving);
        time.goesTo("2026-01-15T09:00");
        assertThat(task("decideDebate", debateOf(followed))).isNotNull();
    }

    /** The engine finds out whether it is time, and when it will next be. */
    private void cleansUpAt(String dateTime) {
        time.goesTo(dateTime);
        assertThat(history.findHistoryCleanupJobs()).isNotEmpty().allSatisfy(job -> {
            management.executeJob(job.getId());
            var next = management
                    .createJobQuery()
                    .jobId(job.getId())
                    .singleResult()
                    .getDuedate()
                    .toInstant();
            assertThat(next).isBetween(time.now(), time.now().plus(Duration.ofDays(1)));
        });
    }

    /** Of the petition's instance and of all that it called. */
    private long rows(PetitionId petition) {
        return HISTORY.stream()
                .mapToLong(table -> jdbc.sql("""
                                select count(*) from act_hi_%s h where h.root_proc_inst_id_ =
                                    (select id_ from act_hi_procinst where proc_def_key_ = 'petition' and business_key_ = ?)
                                """.formatted(table))
                        .param(petition.toString())
                        .query(Long.class)
                        .single())
                .sum();
    }

    private List<String> timeline(PetitionId petition) {
        return jdbc.sql("select kind from timeline_entry where petition_id = ? order by id")
                .param(petition.number())
                .query(String.class)
                .list();
    }
}
