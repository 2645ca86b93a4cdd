package petitions.parliament;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.audit.Act;
import petitions.audit.Audit;
import petitions.parliament.Notice.Kind;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.Sql;
import petitions.platform.text.Dates;

/** Every notice, with all its editions. */
@Service
@Transactional
public class Notices {

    static final String SELECT = """
            select n.*, t.edition, t.subject, t.body, t.plain, t.written_by
            from notice n
            cross join lateral (select * from notice_text t where t.notice_id = n.id order by edition desc limit 1) t
            """;

    private final JdbcClient jdbc;
    private final Petitions petitions;
    private final Clock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Notices(JdbcClient jdbc, Petitions petitions, Clock clock, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.petitions = petitions;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** @throws Refused if there is no such notice */
    public Notice require(NoticeId id) {
        return jdbc.sql(SELECT + " where n.id = ?")
                .param(id.number())
                .query(Notices::notice)
                .optional()
                .orElseThrow(() -> new Refused("There is no notice %s.".formatted(id)));
    }

    /** Writes down other business that concerns a petition; it is public once it is approved. */
    public NoticeId writeRelatedActivity(PetitionId petition, LocalDate occurredOn, NoticeText text, Actor by) {
        checkRelatedActivity(petition, occurredOn, text);
        return insert(Kind.RELATED_ACTIVITY, petition.number(), null, occurredOn, text, by);
    }

    /** Says what {@link #writeRelatedActivity} would say, and changes nothing. */
    public void checkRelatedActivity(PetitionId petition, LocalDate occurredOn, NoticeText text) {
        var concerned = petitions.require(petition);
        concerned.requirePublic();
        var openedOn = London.date(concerned.openedAt());
        relatedActivity(occurredOn, text)
                .must(
                        occurredOn == null || !occurredOn.isBefore(openedOn),
                        "occurredOn",
                        "The date is before %s, the day on which the petition opened.".formatted(Dates.date(openedOn)))
                .verify();
    }

    /** As much of {@link #checkRelatedActivity(PetitionId, LocalDate, NoticeText)} as holds for any petition. */
    public void checkRelatedActivity(LocalDate occurredOn, NoticeText text) {
        relatedActivity(occurredOn, text).verify();
    }

    private Rules relatedActivity(LocalDate occurredOn, NoticeText text) {
        return text.rules(Kind.RELATED_ACTIVITY)
                .require("occurredOn", "The date", occurredOn)
                .must(occurredOn == null || !occurredOn.isAfter(today()), "occurredOn", "The date lies in the future.");
    }

    NoticeId writeAbout(DebateId debate, Kind kind, NoticeText text, Actor by) {
        text.rules(kind).verify();
        return insert(kind, null, debate.number(), today(), text, by);
    }

    /** Writes a new edition; the old ones stay. */
    public void revise(NoticeId id, NoticeText text, Actor by) {
        var notice = lock(id);
        notice.mayBeChanged();
        checkText(notice, text);
        insertText(id, text, by);
        jdbc.sql("update notice set returned_by = null, returned_reason = null where id = ?")
                .param(id.number())
                .update();
    }

    /** Says what {@link #revise} would say of the words, and changes nothing. */
    public void checkText(Notice notice, NoticeText text) {
        text.rules(notice.kind()).verify();
    }

    /** Makes the notice public; its mail is ordered next. */
    public void approve(NoticeId id, Actor by) {
        var notice = lock(id);
        notice.mayBeApprovedBy(by);
        jdbc.sql("update notice set approved_by = :by, approved_at = :at where id = :id")
                .param("by", by.name())
                .param("at", Sql.at(clock.instant()))
                .param("id", id.number())
                .update();
        audit.record(
                by,
                Act.of("notice-approved", "notice " + id.number())
                        .with("edition", notice.edition())
                        .withDigestOf(
                                "text",
                                notice.text().subject() + "\n" + notice.text().body()));
        if (notice.kind() == Kind.RELATED_ACTIVITY) {
            events.publishEvent(new RelatedActivityPublished(
                    notice.petition(), id, notice.text().subject(), clock.instant(), by));
        }
    }

    /** Sends the text back to be rewritten. */
    public void returnForRevision(NoticeId id, String reason, Actor by) {
        lock(id).mayBeChanged();
        new Rules()
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, Responses.REASON_LIMIT)
                .verify();
        jdbc.sql("update notice set returned_by = :by, returned_reason = :reason where id = :id")
                .param("by", by.name())
                .param("reason", reason)
                .param("id", id.number())
                .update();
    }

    private Notice lock(NoticeId id) {
        jdbc.sql("select id from notice where id = ? for update")
                .param(id.number())
                .query(Long.class)
                .optional();
        return require(id);
    }

    private NoticeId insert(Kind kind, Long petition, Long debate, LocalDate occurredOn, NoticeText text, Actor by) {
        long id = jdbc.sql("""
                        insert into notice (kind, petition_id, debate_id, occurred_on, created_at)
                        values (:kind, :petition, :debate, :on, :at) returning id
                        """)
                .param("kind", kind.code())
                .param("petition", petition)
                .param("debate", debate)
                .param("on", occurredOn)
                .param("at", Sql.at(clock.instant()))
                .query(Long.class)
                .single();
        insertText(new NoticeId(id), text, by);
        return new NoticeId(id);
    }

    private void insertText(NoticeId id, NoticeText text, Actor by) {
        jdbc.sql("""
                        insert into notice_text (notice_id, edition, subject, body, written_by, written_at)
                        select :id, coalesce(max(edition), 0) + 1, :subject, :body, :by, :at
                        from notice_text where notice_id = :id
                        """)
                .param("id", id.number())
                .param("subject", text.subject())
                .param("body", text.body().strip())
                .param("by", by.name())
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    private LocalDate today() {
        return London.date(clock.instant());
    }

    static Notice notice(ResultSet row, int number) throws SQLException {
        long petition = row.getLong("petition_id");
        boolean aboutDebate = row.wasNull();
        return new Notice(
                new NoticeId(row.getLong("id")),
                Kind.of(row.getString("kind")),
                aboutDebate ? null : new PetitionId(petition),
                aboutDebate ? new DebateId(row.getLong("debate_id")) : null,
                Sql.date(row, "occurred_on"),
                new NoticeText(row.getString("subject"), row.getString("body"), row.getBoolean("plain")),
                row.getInt("edition"),
                row.getString("written_by"),
                Sql.instant(row, "created_at"),
                row.getString("approved_by"),
                Sql.instant(row, "approved_at"),
                row.getString("returned_by"),
                row.getString("returned_reason"));
    }
}
