package petitions.publicsite;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/**
 * Finds petitions across what several modules know of them. Read-only, and in one statement: what each module could say
 * for itself would have to be read for all petitions to be sorted.
 */
@Component
class PetitionLists {

    /** Rows that are fetched at a time where all are wanted. */
    private static final int AT_A_TIME = 500;

    private static final String MATCHES =
            "(p.search @@ websearch_to_tsquery('english', :words) or p.id::text = :words)";
    private static final String RELEVANCE = "ts_rank(p.search, websearch_to_tsquery('english', :words)) desc, ";

    private final NamedParameterJdbcTemplate jdbc;

    PetitionLists(DataSource database) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(AT_A_TIME);
        this.jdbc = new NamedParameterJdbcTemplate(template);
    }

    /** One petition in a table. */
    record Row(PetitionId id, String action, String state, int signatureCount) {}

    int count(PetitionQuery query) {
        return jdbc.queryForObject("select count(*)" + from(query), parameters(query), Integer.class);
    }

    /** How many of those that {@code query} asks for are in each list. */
    Map<PetitionList, Integer> counts(PetitionQuery query) {
        var columns = Stream.of(PetitionList.values())
                .map(list -> "count(*) filter (where %s) as %s".formatted(list.condition(), column(list)))
                .collect(Collectors.joining(", "));
        return jdbc.queryForObject(
                "select " + columns + " from petition p " + PetitionList.DEBATES + " where true" + asked(query),
                parameters(query),
                (row, number) -> {
                    var counts = new EnumMap<PetitionList, Integer>(PetitionList.class);
                    for (PetitionList list : PetitionList.values()) {
                        counts.put(list, row.getInt(column(list)));
                    }
                    return counts;
                });
    }

    /** Some lists are called what SQL keeps for itself. */
    private static String column(PetitionList list) {
        return "in_" + list.code();
    }

    List<PetitionId> page(PetitionQuery query) {
        return jdbc.query(
                "select p.id" + from(query) + order(query) + " limit :limit offset :offset",
                parameters(query),
                (row, number) -> new PetitionId(row.getLong(1)));
    }

    /** All of them, one by one. */
    @Transactional(readOnly = true)
    void each(PetitionQuery query, Consumer<Row> reader) {
        RowCallbackHandler rows = row -> reader.accept(new Row(
                new PetitionId(row.getLong("id")),
                row.getString("action"),
                row.getString("state"),
                row.getInt("signature_count")));
        jdbc.query(
                "select p.id, p.action, p.state, p.signature_count" + from(query) + order(query),
                parameters(query),
                rows);
    }

    /** When a list last changed, at the latest: with any petition, or one that came or left. */
    Instant changedAt() {
        return jdbc.queryForObject("""
                select greatest((select max(updated_at) from petition), (select max(imported_at) from petition),
                                (select max(happened_at) from timeline_entry), timestamptz 'epoch') as at
                """, Map.of(), (row, number) -> Sql.instant(row, "at"));
    }

    private static String from(PetitionQuery query) {
        return " from petition p "
                + (query.list().asksForDebates() ? PetitionList.DEBATES : "")
                + " where " + query.list().condition()
                + asked(query);
    }

    private static String asked(PetitionQuery query) {
        return (query.words() == null ? "" : " and " + MATCHES)
                + (query.topic() == null ? "" : " and p.topics @> array[:topic]::text[]");
    }

    private static String order(PetitionQuery query) {
        return " order by " + (query.words() == null ? "" : RELEVANCE)
                + query.list().order();
    }

    private static Map<String, Object> parameters(PetitionQuery query) {
        var parameters = new HashMap<String, Object>();
        parameters.put("words", query.words());
        parameters.put("topic", query.topic());
        parameters.put("limit", query.count());
        parameters.put("offset", (query.page() - 1) * query.count());
        return parameters;
    }
}
