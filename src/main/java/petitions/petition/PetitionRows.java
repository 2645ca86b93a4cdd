package petitions.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.Sql;
import petitions.platform.text.Language;

/** Petitions in their table. */
@Component
class PetitionRows {

    private final JdbcClient jdbc;

    PetitionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Petition> find(PetitionId id) {
        return jdbc.sql("select * from petition where id = ?")
                .param(id.number())
                .query(PetitionRows::petition)
                .optional();
    }

    List<Petition> all(List<PetitionId> ids) {
        return jdbc.sql("""
                        select p.* from petition p
                        join unnest(?) with ordinality wanted (id, place) on p.id = wanted.id order by wanted.place
                        """)
                .param(ids.stream().map(PetitionId::number).toArray(Long[]::new))
                .query(PetitionRows::petition)
                .list();
    }

    /** Holds the row until the transaction ends. */
    Optional<Petition> lock(PetitionId id) {
        return jdbc.sql("select * from petition where id = ? for update")
                .param(id.number())
                .query(PetitionRows::petition)
                .optional();
    }

    List<Petition> lockOpen() {
        return jdbc.sql("select * from petition where state = 'open' order by id for update")
                .query(PetitionRows::petition)
                .list();
    }

    List<Petition> takenDown() {
        return jdbc.sql("select * from petition where state = 'taken_down' order by taken_down_at desc, id")
                .query(PetitionRows::petition)
                .list();
    }

    List<Petition> search(String words, int limit) {
        return jdbc.sql("""
                        select * from petition
                        where state in ('open', 'closed', 'rejected') and (id::text = :words or action ilike '%' || :pattern || '%')
                        order by id = :number desc, signature_count desc, id
                        limit :limit
                        """)
                .param("words", words)
                .param("pattern", words.replaceAll("([\\\\%_])", "\\\\$1"))
                .param("number", words.matches("\\d{1,18}") ? Long.parseLong(words) : -1)
                .param("limit", limit)
                .query(PetitionRows::petition)
                .list();
    }

    void insert(Petition petition) {
        jdbc.sql("""
                        insert into petition (id, action, background, additional_details, department, state,
                                              opened_at, closing_at, signature_count, created_at, updated_at, language)
                        values (:id, :action, :background, :details, :department, :state, :openedAt, :closingAt, 0,
                                :at, :at, :language)
                        """)
                .param("id", petition.id().number())
                .param("action", petition.action())
                .param("background", petition.background())
                .param("details", petition.additionalDetails())
                .param("department", petition.department())
                .param("state", petition.state().code())
                .param("openedAt", Sql.at(petition.openedAt()))
                .param("closingAt", Sql.at(petition.closingAt()))
                .param("at", Sql.at(petition.createdAt()))
                .param("language", petition.language().code())
                .update();
    }

    PetitionId nextNumber() {
        return new PetitionId(
                jdbc.sql("select nextval('petition_number')").query(Long.class).single());
    }

    void updateWords(Petition petition) {
        jdbc.sql("""
                        update petition
                        set action = :action, background = :background, additional_details = :details, updated_at = :at
                        where id = :id
                        """)
                .param("id", petition.id().number())
                .param("action", petition.action())
                .param("background", petition.background())
                .param("details", petition.additionalDetails())
                .param("at", Sql.at(petition.updatedAt()))
                .update();
    }

    void updateState(Petition petition) {
        jdbc.sql("""
                        update petition
                        set state = :state, opened_at = :openedAt, closing_at = :closingAt, closed_at = :closedAt,
                            taken_down_at = :takenDownAt, updated_at = :updatedAt
                        where id = :id
                        """)
                .param("id", petition.id().number())
                .param("state", petition.state().code())
                .param("openedAt", Sql.at(petition.openedAt()))
                .param("closingAt", Sql.at(petition.closingAt()))
                .param("closedAt", Sql.at(petition.closedAt()))
                .param("takenDownAt", Sql.at(petition.takenDownAt()))
                .param("updatedAt", Sql.at(petition.updatedAt()))
                .update();
    }

    void addToCount(PetitionId id, int signatures, int carriedOver, Instant at) {
        jdbc.sql("""
                        update petition
                        set signature_count = signature_count + :signatures + :carriedOver,
                            carried_over_count = carried_over_count + :carriedOver, updated_at = :at
                        where id = :id
                        """)
                .param("id", id.number())
                .param("signatures", signatures)
                .param("carriedOver", carriedOver)
                .param("at", Sql.at(at))
                .update();
    }

    void endCounting(PetitionId id, Instant at) {
        jdbc.sql("update petition set counting_ended_at = :at where id = :id")
                .param("at", Sql.at(at))
                .param("id", id.number())
                .update();
    }

    /** @return whether this was the first time, and while its signatures count */
    boolean markThreshold(PetitionId id, String column, Instant at) {
        return jdbc.sql("""
                        update petition set %1$s = :at
                        where id = :id and %1$s is null and counting_ended_at is null and state in ('open', 'closed')
                        """.formatted(column))
                        .param("id", id.number())
                        .param("at", Sql.at(at))
                        .update()
                == 1;
    }

    private static Petition petition(ResultSet row, int number) throws SQLException {
        return new Petition(
                new PetitionId(row.getLong("id")),
                row.getString("action"),
                row.getString("background"),
                row.getString("additional_details"),
                row.getString("department"),
                Petition.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "closing_at"),
                Sql.instant(row, "closed_at"),
                Sql.instant(row, "taken_down_at"),
                row.getInt("signature_count"),
                Sql.instant(row, "response_threshold_reached_at"),
                Sql.instant(row, "debate_threshold_reached_at"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"),
                Language.of(row.getString("language")).orElseThrow());
    }
}
