package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.Notice.Kind;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Sql;

/** What signers were told elsewhere, in plain text. Here nobody is told again. */
@Service
@Transactional
public class ImportedNotices {

    private final JdbcClient jdbc;

    ImportedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Other parliamentary business that concerns a petition. */
    public record Business(String subject, String body, LocalDate occurredOn, Instant createdAt, Instant updatedAt) {}

    public void add(PetitionId petition, Business business, Actor by) {
        insert(Kind.RELATED_ACTIVITY, petition.number(), null, business, by);
    }

    NoticeId concluding(DebateId debate, Kind kind, String words, Instant at, Actor by) {
        var subject = kind == Kind.DEBATE_HELD ? "Debated in Parliament" : "Not debated in Parliament";
        var business = new Business(subject, words, London.date(at), at, at);
        return insert(kind, null, debate.number(), business, by);
    }

    private NoticeId insert(Kind kind, Long petition, Long debate, Business business, Actor by) {
        long id = jdbc.sql("""
                        insert into notice (kind, petition_id, debate_id, occurred_on, created_at, approved_by,
                                            approved_at, imported)
                        values (:kind, :petition, :debate, :on, :createdAt, :by, :updatedAt, true) returning id
                        """)
                .param("kind", kind.code())
                .param("petition", petition)
                .param("debate", debate)
                .param("on", business.occurredOn())
                .param("createdAt", Sql.at(business.createdAt()))
                .param("by", by.name())
                .param("updatedAt", Sql.at(business.updatedAt()))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into notice_text (notice_id, edition, subject, body, plain, written_by, written_at)
                        values (?, 1, ?, ?, true, ?, ?)
                        """)
                .params(id, business.subject(), business.body(), by.name(), Sql.at(business.createdAt()))
                .update();
        return new NoticeId(id);
    }
}
