package petitions.importing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.audit.Act;
import petitions.audit.Audit;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** The imports in their table, so that any node can tell how far one has come. */
@Component
@Transactional
class ImportRuns {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    ImportRuns(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    UUID start(int petitions, Actor by) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into import_run (id, started_by, started_at, petitions) values (?, ?, ?, ?)")
                .params(id, by.name(), Sql.at(clock.instant()), petitions)
                .update();
        audit.record(by, Act.of("import-begun", "import " + id).with("petitions", petitions));
        return id;
    }

    void progress(UUID run, int imported, int unchanged, Collection<PetitionId> leftAlone) {
        jdbc.sql("update import_run set imported = ?, unchanged = ?, left_alone = ? where id = ?")
                .params(
                        imported,
                        unchanged,
                        leftAlone.stream().map(PetitionId::number).toArray(Long[]::new),
                        run)
                .update();
    }

    /** @param failure null if there was none */
    void finish(UUID run, String failure) {
        jdbc.sql("update import_run set finished_at = ?, failure = ? where id = ?")
                .params(Sql.at(clock.instant()), failure, run)
                .update();
        var ended = find(run).orElseThrow();
        audit.record(
                new Actor(ended.startedBy()),
                Act.of("import-ended", "import " + run)
                        .with("imported", ended.imported())
                        .with("unchanged", ended.unchanged())
                        .with("how", failure == null ? "complete" : "cut off"));
    }

    Optional<ImportRun> find(UUID run) {
        return jdbc.sql("select * from import_run where id = ?")
                .param(run)
                .query((row, number) -> new ImportRun(
                        row.getObject("id", UUID.class),
                        row.getString("started_by"),
                        Sql.instant(row, "started_at"),
                        row.getInt("petitions"),
                        row.getInt("imported"),
                        row.getInt("unchanged"),
                        List.of((Long[]) row.getArray("left_alone").getArray()),
                        Sql.instant(row, "finished_at"),
                        row.getString("failure")))
                .optional();
    }
}
