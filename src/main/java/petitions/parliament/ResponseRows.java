package petitions.parliament;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** Responses in their tables, each with its latest text. */
@Component
class ResponseRows {

    static final String SELECT = """
            select r.*, t.edition, t.responded_on, t.summary, t.details, t.plain, t.written_by
            from government_response r
            left join lateral (select * from government_response_text t
                               where t.petition_id = r.petition_id and t.version = r.version
                               order by edition desc limit 1) t on true
            """;

    private static final String OF_ONE = SELECT + " where r.petition_id = ? order by r.version desc";

    private final JdbcClient jdbc;

    ResponseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<GovernmentResponse> all(PetitionId petition) {
        return jdbc.sql(OF_ONE)
                .param(petition.number())
                .query(ResponseRows::response)
                .list();
    }

    /** Holds the row until the transaction ends. */
    Optional<GovernmentResponse> lockLatest(PetitionId petition) {
        return jdbc.sql(OF_ONE + " limit 1 for update of r")
                .param(petition.number())
                .query(ResponseRows::response)
                .optional();
    }

    void insert(GovernmentResponse response, Actor by) {
        jdbc.sql("""
                        insert into government_response (petition_id, version, state, department, requested_at,
                                                         requested_by, due_on, revision_reason)
                        values (:petition, :version, :state, :department, :at, :by, :dueOn, :reason)
                        """)
                .param("petition", response.petition().number())
                .param("version", response.version())
                .param("state", response.state().code())
                .param("department", response.department())
                .param("at", Sql.at(response.requestedAt()))
                .param("by", by.name())
                .param("dueOn", response.dueOn())
                .param("reason", response.revisionReason())
                .update();
    }

    /** @return the number of the edition */
    int insertText(GovernmentResponse response, ResponseText text, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into government_response_text (petition_id, version, edition, responded_on, summary,
                                                              details, written_by, written_at)
                        select :petition, :version, coalesce(max(edition), 0) + 1, :respondedOn, :summary, :details,
                               :by, :at
                        from government_response_text where petition_id = :petition and version = :version
                        returning edition
                        """)
                .param("petition", response.petition().number())
                .param("version", response.version())
                .param("respondedOn", text.respondedOn())
                .param("summary", text.summary().strip())
                .param("details", text.details().strip())
                .param("by", by.name())
                .param("at", Sql.at(at))
                .query(Integer.class)
                .single();
    }

    /** @param also further assignments, with {@code :at}, {@code :by} and {@code :reason} at hand */
    void update(
            GovernmentResponse response,
            GovernmentResponse.State state,
            String also,
            Instant at,
            Actor by,
            String reason) {
        jdbc.sql("update government_response set state = :state" + also
                        + " where petition_id = :petition and version = :version")
                .param("state", state.code())
                .param("petition", response.petition().number())
                .param("version", response.version())
                .param("at", Sql.at(at))
                .param("by", by.name())
                .param("reason", reason)
                .update();
    }

    void moveDueDate(GovernmentResponse response, LocalDate dueOn) {
        jdbc.sql("update government_response set due_on = ? where petition_id = ? and version = ?")
                .params(dueOn, response.petition().number(), response.version())
                .update();
    }

    static GovernmentResponse response(ResultSet row, int number) throws SQLException {
        var text = row.getObject("edition") == null
                ? null
                : new ResponseText(
                        Sql.date(row, "responded_on"),
                        row.getString("summary"),
                        row.getString("details"),
                        row.getBoolean("plain"));
        return new GovernmentResponse(
                new PetitionId(row.getLong("petition_id")),
                row.getInt("version"),
                GovernmentResponse.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("department"),
                Sql.instant(row, "requested_at"),
                Sql.date(row, "due_on"),
                row.getString("revision_reason"),
                Sql.instant(row, "overdue_since"),
                row.getInt("chasers_sent"),
                Sql.instant(row, "last_chased_at"),
                row.getString("returned_reason"),
                row.getString("returned_by"),
                Sql.instant(row, "approved_at"),
                Sql.instant(row, "published_at"),
                text,
                row.getString("written_by"));
    }
}
