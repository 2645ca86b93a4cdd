package petitions.process.watch;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.correspondence.FailureCorrespondence;
import petitions.correspondence.FailureCorrespondence.Failed;
import petitions.platform.Sql;

/** Tells staff by mail what failed for good: once of all that failed in the same way, and anew once it was mended. */
@Component
public class FailureReports {

    private final Failures failures;
    private final FailureCorrespondence correspondence;
    private final JdbcClient jdbc;
    private final Clock clock;

    FailureReports(Failures failures, FailureCorrespondence correspondence, JdbcClient jdbc, Clock clock) {
        this.failures = failures;
        this.correspondence = correspondence;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void reportNew() {
        var kinds = failures.kinds();
        forgetAllBut(kinds.stream().map(FailureKind::likeness).toList());
        kinds.forEach(this::report);
    }

    private void forgetAllBut(List<String> likenesses) {
        jdbc.sql("delete from reported_failure where likeness <> all (?)")
                .param(likenesses.toArray(String[]::new))
                .update();
    }

    private void report(FailureKind kind) {
        jdbc.sql("""
                        insert into reported_failure (likeness, reported_at) values (?, ?)
                        on conflict on constraint failure_reported_once do nothing returning id
                        """)
                .params(kind.likeness(), Sql.at(clock.instant()))
                .query(Long.class)
                .optional()
                .ifPresent(report -> correspondence.report(
                        report,
                        new Failed(
                                kind.first().process(),
                                kind.first().step(),
                                kind.first().cause().why(),
                                kind.since(),
                                kind.count())));
    }
}
