package petitions.parliament;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** Debates, their petitions and their steps, in their tables. */
@Component
class DebateRows {

    static final String SELECT = """
            select d.*, array(select petition_id from debate_petition p
                              where p.debate_id = d.id and p.removed_at is null order by petition_id) as petitions
            from debate d
            """;

    private final JdbcClient jdbc;

    DebateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Debate> find(DebateId id) {
        return jdbc.sql(SELECT + " where d.id = ?")
                .param(id.number())
                .query(DebateRows::debate)
                .optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<Debate> lock(DebateId id) {
        return jdbc.sql(SELECT + " where d.id = ? for update of d")
                .param(id.number())
                .query(DebateRows::debate)
                .optional();
    }

    /** Those in which this petition is, or was when they ended; the newest first. */
    List<Debate> of(PetitionId petition) {
        return jdbc.sql(SELECT + """
                         where d.id in (select debate_id from debate_petition where petition_id = ? and removed_at is null)
                         order by d.id desc
                        """)
                .param(petition.number())
                .query(DebateRows::debate)
                .list();
    }

    List<Debate> inState(Debate.State state) {
        return jdbc.sql(SELECT + " where d.state = ? order by d.debate_on, d.id")
                .param(state.code())
                .query(DebateRows::debate)
                .list();
    }

    DebateId insert(Instant at) {
        return new DebateId(jdbc.sql("insert into debate (state, proposed_at) values ('proposed', ?) returning id")
                .param(Sql.at(at))
                .query(Long.class)
                .single());
    }

    void add(DebateId debate, Collection<PetitionId> petitions, Instant at) {
        petitions.forEach(petition -> jdbc.sql("""
                        insert into debate_petition (debate_id, petition_id, added_at) values (?, ?, ?)
                        on conflict (debate_id, petition_id) do update set removed_at = null
                        """)
                .params(debate.number(), petition.number(), Sql.at(at))
                .update());
    }

    void remove(DebateId debate, PetitionId petition, Instant at) {
        jdbc.sql("update debate_petition set removed_at = ? where debate_id = ? and petition_id = ?")
                .params(Sql.at(at), debate.number(), petition.number())
                .update();
    }

    void update(DebateId debate, Debate.State state, DebateDate date, LocalDate reconsiderOn) {
        jdbc.sql("""
                        update debate
                        set state = :state, debate_on = :on, debate_at = :at, time_note = :note, venue = :venue,
                            lead_member = :member, reconsider_on = :reconsiderOn
                        where id = :id
                        """)
                .param("id", debate.number())
                .param("state", state.code())
                .param("on", date == null ? null : date.on())
                .param("at", date == null ? null : date.at())
                .param("note", date == null ? null : date.timeNote())
                .param("venue", date == null ? null : date.venue())
                .param("member", date == null ? null : date.leadMember())
                .param("reconsiderOn", reconsiderOn)
                .update();
    }

    void append(DebateStep step, LocalDate decidedOn, Actor by) {
        var date = step.date();
        jdbc.sql("""
                        insert into debate_step (debate_id, kind, debate_on, debate_at, time_note, venue, lead_member,
                                                 previous_date, reason, decided_on, petitions, notice_id, recorded_by,
                                                 recorded_at)
                        values (:debate, :kind, :on, :at, :note, :venue, :member, :previous, :reason, :decidedOn,
                                :petitions, :notice, :by, :recordedAt)
                        """)
                .param("debate", step.debate().number())
                .param("kind", step.kind().code())
                .param("on", date == null ? null : date.on())
                .param("at", date == null ? null : date.at())
                .param("note", date == null ? null : date.timeNote())
                .param("venue", date == null ? null : date.venue())
                .param("member", date == null ? null : date.leadMember())
                .param("previous", step.previousDate())
                .param("reason", step.reason())
                .param("decidedOn", decidedOn)
                .param(
                        "petitions",
                        step.petitions().stream().map(PetitionId::number).toArray(Long[]::new))
                .param("notice", step.notice() == null ? null : step.notice().number())
                .param("by", by.name())
                .param("recordedAt", Sql.at(step.at()))
                .update();
    }

    /** In the order in which they happened. */
    List<DebateStep> steps(DebateId debate) {
        return jdbc.sql("select * from debate_step where debate_id = ? order by id")
                .param(debate.number())
                .query(DebateRows::step)
                .list();
    }

    Optional<DebateStep> stepOf(NoticeId notice) {
        return jdbc.sql("select * from debate_step where notice_id = ?")
                .param(notice.number())
                .query(DebateRows::step)
                .optional();
    }

    void insertOutcome(DebateId debate, PublishedOutcome outcome) {
        jdbc.sql("""
                        insert into debate_outcome (debate_id, debated_on, video_url, transcript_url,
                                                    debate_pack_url, debate_summary_url, public_engagement_url)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(debate.number())
                .param(outcome.debatedOn())
                .param(outcome.videoUrl())
                .param(outcome.transcriptUrl())
                .param(outcome.debatePackUrl())
                .param(outcome.debateSummaryUrl())
                .param(outcome.publicEngagementUrl())
                .update();
    }

    Optional<DebateOutcome> outcome(DebateId debate) {
        return published(debate).filter(outcome -> outcome.debatedOn() != null).map(PublishedOutcome::held);
    }

    Optional<PublishedOutcome> published(DebateId debate) {
        return jdbc.sql("select * from debate_outcome where debate_id = ?")
                .param(debate.number())
                .query(DebateRows::outcome)
                .optional();
    }

    static PublishedOutcome outcome(ResultSet row, int number) throws SQLException {
        return new PublishedOutcome(
                Sql.date(row, "debated_on"),
                row.getString("transcript_url"),
                row.getString("video_url"),
                row.getString("debate_pack_url"),
                row.getString("public_engagement_url"),
                row.getString("debate_summary_url"));
    }

    static Debate debate(ResultSet row, int number) throws SQLException {
        return new Debate(
                new DebateId(row.getLong("id")),
                Debate.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                date(row),
                Sql.date(row, "reconsider_on"),
                petitions(row.getArray("petitions")));
    }

    static DebateStep step(ResultSet row, int number) throws SQLException {
        var notice = row.getObject("notice_id", Long.class);
        return new DebateStep(
                new DebateId(row.getLong("debate_id")),
                Notice.Kind.of(row.getString("kind")),
                date(row),
                Sql.date(row, "previous_date"),
                row.getString("reason"),
                petitions(row.getArray("petitions")),
                notice == null ? null : new NoticeId(notice),
                Sql.instant(row, "recorded_at"));
    }

    private static DebateDate date(ResultSet row) throws SQLException {
        var on = Sql.date(row, "debate_on");
        return on == null
                ? null
                : new DebateDate(
                        on,
                        Sql.time(row, "debate_at"),
                        row.getString("time_note"),
                        row.getString("venue"),
                        row.getString("lead_member"));
    }

    private static List<PetitionId> petitions(Array numbers) throws SQLException {
        return Arrays.stream((Long[]) numbers.getArray()).map(PetitionId::new).toList();
    }
}
