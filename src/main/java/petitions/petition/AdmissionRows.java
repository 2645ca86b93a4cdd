package petitions.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.Moderation.Decision;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** What is kept of petitions on their way to being published. */
@Component
class AdmissionRows {

    private final JdbcClient jdbc;

    AdmissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Petition petition) {
        jdbc.sql("""
                        insert into petition (id, action, background, additional_details, state, created_at, updated_at,
                                              language)
                        values (:id, :action, :background, :details, 'pending', :at, :at, :language)
                        """)
                .param("id", petition.id().number())
                .param("action", petition.action())
                .param("background", petition.background())
                .param("details", petition.additionalDetails())
                .param("at", Sql.at(petition.createdAt()))
                .param("language", petition.language().code())
                .update();
        jdbc.sql("insert into petition_admission (petition_id) values (?)")
                .param(petition.id().number())
                .update();
    }

    Optional<Admission> find(PetitionId petition) {
        return jdbc.sql("""
                        select a.*, (select coalesce(max(m.round), 0) from moderation m
                                     where m.petition_id = a.petition_id and m.decision = 'return') as returned_round
                        from petition_admission a where a.petition_id = ?
                        """)
                .param(petition.number())
                .query((row, number) -> new Admission(
                        petition,
                        Sql.instant(row, "creator_confirmed_at"),
                        Sql.instant(row, "moderation_since"),
                        row.getInt("round"),
                        row.getInt("returned_round")))
                .optional();
    }

    void creatorConfirmed(PetitionId petition, Instant at) {
        jdbc.sql("update petition_admission set creator_confirmed_at = ? where petition_id = ?")
                .params(Sql.at(at), petition.number())
                .update();
    }

    /** The instant of the first time is what the public is told. */
    void moderationBegins(PetitionId petition, Instant at) {
        jdbc.sql("update petition_admission set moderation_since = ?, round = round + 1 where petition_id = ?")
                .params(Sql.at(at), petition.number())
                .update();
        jdbc.sql("""
                        update petition set moderation_threshold_reached_at = ?
                        where id = ? and moderation_threshold_reached_at is null
                        """).params(Sql.at(at), petition.number()).update();
    }

    void decided(PetitionId petition, Moderation moderation) {
        jdbc.sql("""
                        insert into moderation (petition_id, round, decision, code, words, decided_at, decided_by)
                        select petition_id, round, :decision, :code, :words, :at, :by
                        from petition_admission where petition_id = :petition
                        """)
                .param("petition", petition.number())
                .param("decision", moderation.decision().code())
                .param(
                        "code",
                        moderation.code() == null ? null : moderation.code().code())
                .param("words", moderation.words())
                .param("at", Sql.at(moderation.at()))
                .param("by", moderation.by().name())
                .update();
    }

    /** The latest first. */
    List<Moderation> decisions(PetitionId petition) {
        return jdbc.sql("select * from moderation where petition_id = ? order by id desc")
                .param(petition.number())
                .query(AdmissionRows::moderation)
                .list();
    }

    private static Moderation moderation(ResultSet row, int number) throws SQLException {
        return new Moderation(
                Decision.valueOf(row.getString("decision").toUpperCase(Locale.ROOT)),
                RejectionCode.of(row.getString("code")).orElse(null),
                row.getString("words"),
                Sql.instant(row, "decided_at"),
                new Actor(row.getString("decided_by")));
    }

    void rejected(PetitionId petition, Moderation moderation) {
        jdbc.sql("update petition set rejected_at = ?, rejection_code = ?, rejection_details = ? where id = ?")
                .params(Sql.at(moderation.at()), moderation.code().code(), moderation.words(), petition.number())
                .update();
    }

    void keepWords(Petition before, Instant at) {
        jdbc.sql("""
                        insert into petition_wording (petition_id, action, background, additional_details, replaced_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        before.id().number(),
                        before.action(),
                        before.background(),
                        before.additionalDetails(),
                        Sql.at(at))
                .update();
    }

    /** What it said before, the latest first. */
    List<PetitionWords> earlierWords(PetitionId petition) {
        return jdbc.sql("select * from petition_wording where petition_id = ? order by id desc")
                .param(petition.number())
                .query((row, number) -> new PetitionWords(
                        row.getString("action"), row.getString("background"), row.getString("additional_details")))
                .list();
    }

    List<PetitionId> inAdmission(int limit) {
        return jdbc.sql("""
                        select id from petition
                        where state in ('pending', 'validated', 'sponsored', 'flagged', 'returned') order by id limit ?
                        """).param(limit).query(Long.class).list().stream()
                .map(PetitionId::new)
                .toList();
    }
}
