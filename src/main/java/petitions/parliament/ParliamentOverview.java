package petitions.parliament;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.ImportedResponses.Source;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** What government and Parliament do about many petitions, in as many statements as about one. */
@Component
public class ParliamentOverview {

    /**
     * Without an entry where there is nothing.
     *
     * @param responses every version, the newest first
     * @param sources of imported responses
     * @param notices the approved ones, the oldest first, imported ones in their order
     * @param debates in which a petition is, or was when they ended; the newest first
     * @param steps of those debates, in the order in which they happened
     * @param outcomes of those debates
     * @param departments by their names
     */
    public record Overview(
            Map<PetitionId, List<GovernmentResponse>> responses,
            Map<PetitionId, Source> sources,
            Map<PetitionId, List<Notice>> notices,
            Map<PetitionId, List<Debate>> debates,
            Map<DebateId, List<DebateStep>> steps,
            Map<DebateId, PublishedOutcome> outcomes,
            Map<String, Department> departments) {}

    private record Told<T>(PetitionId petition, T what) {}

    private final JdbcClient jdbc;
    private final Departments departments;

    ParliamentOverview(JdbcClient jdbc, Departments departments) {
        this.jdbc = jdbc;
        this.departments = departments;
    }

    @Transactional(readOnly = true)
    public Overview of(Collection<PetitionId> petitions) {
        var numbers = petitions.stream().map(PetitionId::number).toArray(Long[]::new);
        var debates = debates(numbers);
        var known = debates.values().stream()
                .flatMap(List::stream)
                .map(debate -> debate.id().number())
                .distinct()
                .toArray(Long[]::new);
        return new Overview(
                responses(numbers),
                sources(numbers),
                notices(numbers),
                debates,
                steps(known),
                outcomes(known),
                departments.all().stream().collect(Collectors.toMap(Department::name, Function.identity())));
    }

    private Map<PetitionId, List<GovernmentResponse>> responses(Long[] petitions) {
        return jdbc
                .sql(ResponseRows.SELECT + " where r.petition_id = any (?) order by r.version desc")
                .param(petitions)
                .query(ResponseRows::response)
                .list()
                .stream()
                .collect(Collectors.groupingBy(GovernmentResponse::petition));
    }

    private Map<PetitionId, Source> sources(Long[] petitions) {
        var sources = new HashMap<PetitionId, Source>();
        jdbc.sql("""
                        select petition_id, source_created_at, source_updated_at from government_response
                        where petition_id = any (?) and version = 1 and source_created_at is not null
                        """)
                .param(petitions)
                .query((row, number) -> sources.put(
                        new PetitionId(row.getLong("petition_id")),
                        new Source(Sql.instant(row, "source_created_at"), Sql.instant(row, "source_updated_at"))))
                .list();
        return sources;
    }

    private Map<PetitionId, List<Notice>> notices(Long[] petitions) {
        return told("""
                        select found.*, about.petition as told_petition from (%s where n.approved_at is not null) found
                        join (select n.id, n.petition_id as petition from notice n where n.petition_id = any (:petitions)
                              union
                              select s.notice_id, p from debate_step s, unnest(s.petitions) p
                              where s.petitions && :petitions and p = any (:petitions)) about on about.id = found.id
                        order by case when not found.imported then found.approved_at end nulls first, found.id
                        """.formatted(Notices.SELECT), petitions, Notices::notice);
    }

    private Map<PetitionId, List<Debate>> debates(Long[] petitions) {
        return told("""
                        select found.*, dp.petition_id as told_petition from (%s) found
                        join debate_petition dp on dp.debate_id = found.id and dp.removed_at is null
                        where dp.petition_id = any (:petitions) order by found.id desc
                        """.formatted(DebateRows.SELECT), petitions, DebateRows::debate);
    }

    private <T> Map<PetitionId, List<T>> told(String sql, Long[] petitions, RowMapper<T> mapper) {
        return jdbc
                .sql(sql)
                .param("petitions", petitions)
                .query((row, number) -> new Told<>(petition(row), mapper.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Told::petition, LinkedHashMap::new, Collectors.mapping(Told::what, Collectors.toList())));
    }

    private static PetitionId petition(ResultSet row) throws SQLException {
        return new PetitionId(row.getLong("told_petition"));
    }

    private Map<DebateId, List<DebateStep>> steps(Long[] debates) {
        return jdbc
                .sql("select * from debate_step where debate_id = any (?) order by id")
                .param(debates)
                .query(DebateRows::step)
                .list()
                .stream()
                .collect(Collectors.groupingBy(DebateStep::debate));
    }

    private Map<DebateId, PublishedOutcome> outcomes(Long[] debates) {
        var outcomes = new HashMap<DebateId, PublishedOutcome>();
        jdbc.sql("select * from debate_outcome where debate_id = any (?)")
                .param(debates)
                .query((row, number) ->
                        outcomes.put(new DebateId(row.getLong("debate_id")), DebateRows.outcome(row, number)))
                .list();
        return outcomes;
    }
}
