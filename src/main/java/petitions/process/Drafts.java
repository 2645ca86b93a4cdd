package petitions.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** Drafts of forms: one a task, or one a person and start form. */
@Component
@Transactional
class Drafts {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Draft> find(String about) {
        return jdbc.sql("select * from staff_draft where about = ? and not submitted")
                .param(about)
                .query(this::draft)
                .optional();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from staff_draft where id = ? and not submitted")
                .param(id)
                .query(this::draft)
                .optional();
    }

    Draft save(String about, String form, JsonNode values, Actor by) {
        FormValues.requireStorable(values);
        return jdbc.sql("""
                        insert into staff_draft (id, about, form, content, saved_by, saved_at)
                        values (:id, :about, :form, cast(:content as jsonb), :by, :at)
                        on conflict (about) where not submitted do update
                        set content = excluded.content, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                        returning *
                        """)
                .param("id", UUID.randomUUID())
                .param("about", about)
                .param("form", form)
                .param("content", values.toString())
                .param("by", by.name())
                .param("at", Sql.at(clock.instant()))
                .query(this::draft)
                .single();
    }

    /** Keeps what was found good, beside what was typed. */
    void keepChecked(String about, JsonNode values) {
        jdbc.sql("update staff_draft set checked = cast(:values as jsonb) where about = :about and not submitted")
                .param("values", values.toString())
                .param("about", about)
                .update();
    }

    void markSubmitted(UUID id) {
        jdbc.sql("update staff_draft set submitted = true where id = ?")
                .param(id)
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        var checked = row.getString("checked");
        try {
            return new Draft(
                    row.getObject("id", UUID.class),
                    json.readTree(row.getString("content")),
                    checked == null ? null : json.readTree(checked),
                    row.getString("saved_by"),
                    Sql.instant(row, "saved_at"));
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }
}
