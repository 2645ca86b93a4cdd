package petitions.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionFacts.Answering;
import petitions.petition.PetitionFacts.Rejection;
import petitions.platform.Sql;

/** The facts about petitions, in their tables. */
@Component
class PetitionFactRows {

    private final JdbcClient jdbc;

    PetitionFactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PetitionId, PetitionFacts> of(Collection<PetitionId> petitions) {
        var departments = departments(petitions);
        var facts = new HashMap<PetitionId, PetitionFacts>();
        jdbc.sql("select * from petition where id = any (?)")
                .param(numbers(petitions))
                .query((row, number) -> {
                    var id = new PetitionId(row.getLong("id"));
                    return facts.put(id, facts(row, departments.getOrDefault(id, List.of())));
                })
                .list();
        return facts;
    }

    private Map<PetitionId, List<Answering>> departments(Collection<PetitionId> petitions) {
        var departments = new HashMap<PetitionId, List<Answering>>();
        jdbc.sql("select * from petition_department where petition_id = any (?) order by petition_id, position")
                .param(numbers(petitions))
                .query((row, number) -> departments
                        .computeIfAbsent(new PetitionId(row.getLong("petition_id")), first -> new ArrayList<>())
                        .add(new Answering(row.getString("acronym"), row.getString("name"), row.getString("url"))))
                .list();
        return departments;
    }

    private static PetitionFacts facts(ResultSet row, List<Answering> departments) throws SQLException {
        var code = row.getString("rejection_code");
        return new PetitionFacts(
                row.getString("committee_note"),
                Sql.instant(row, "moderation_threshold_reached_at"),
                Sql.instant(row, "rejected_at"),
                code == null ? null : new Rejection(code, row.getString("rejection_details")),
                row.getString("creator_name"),
                Arrays.asList((String[]) row.getArray("topics").getArray()),
                departments,
                Sql.instant(row, "imported_at"));
    }

    private static Long[] numbers(Collection<PetitionId> petitions) {
        return petitions.stream().map(PetitionId::number).toArray(Long[]::new);
    }
}
