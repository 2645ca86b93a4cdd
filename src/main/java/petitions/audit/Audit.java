package petitions.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** Writes down what was done in the transaction that does it: what is not recorded did not happen. */
@Service
public class Audit {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The database seals it when the transaction commits. */
    @Transactional
    public void record(Actor by, Act act) {
        jdbc.sql("""
                        insert into audit_entry (at, actor, act, subject, petition, details)
                        values (:at, :actor, :act, :subject, :petition, cast(:details as jsonb))
                        """)
                .param("at", Sql.at(clock.instant()))
                .param("actor", by.name())
                .param("act", act.kind())
                .param("subject", act.subject())
                .param("petition", act.petition())
                .param("details", json(act))
                .update();
    }

    private static String json(Act act) {
        try {
            return JSON.writeValueAsString(act.details());
        } catch (JsonProcessingException numbersAndTextsOnly) {
            throw new IllegalStateException(numbersAndTextsOnly);
        }
    }
}
