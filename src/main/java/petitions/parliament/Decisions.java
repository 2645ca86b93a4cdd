package petitions.parliament;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Rules;
import petitions.platform.Sql;

/** What the Committee decided, with its reasons, for the record; also for that of the meeting that it was to decide it at. */
@Component
class Decisions {

    private final JdbcClient jdbc;
    private final AgendaRows agenda;
    private final Clock clock;

    Decisions(JdbcClient jdbc, AgendaRows agenda, Clock clock) {
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** For the note that may go with a decision. */
    static Rules noteRules(String note) {
        return new Rules().limit("note", "The note", note, Responses.REASON_LIMIT);
    }

    void onResponse(PetitionId petition, String decision, String reason, LocalDate replyBy, Actor by) {
        agenda.decideResponse(petition, insert(petition.number(), null, decision, reason, replyBy, by));
    }

    void onDebate(DebateId debate, String decision, String reason, Actor by) {
        agenda.decideDebate(debate, insert(null, debate.number(), decision, reason, null, by));
    }

    private long insert(Long petition, Long debate, String decision, String reason, LocalDate replyBy, Actor by) {
        var now = clock.instant();
        return jdbc.sql("""
                        insert into committee_decision (petition_id, debate_id, decision, reason, reply_by, decided_on,
                                                        decided_by, decided_at)
                        values (:petition, :debate, :decision, :reason, :replyBy, :on, :by, :at)
                        returning id
                        """)
                .param("petition", petition)
                .param("debate", debate)
                .param("decision", decision)
                .param("reason", reason == null ? "" : reason.strip())
                .param("replyBy", replyBy)
                .param("on", London.date(now))
                .param("by", by.name())
                .param("at", Sql.at(now))
                .query(Long.class)
                .single();
    }
}
