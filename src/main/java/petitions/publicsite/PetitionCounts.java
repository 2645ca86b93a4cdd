package petitions.publicsite;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Reads what programs ask for every few seconds, in one statement. It says the same as the petition's own document. */
@Component
class PetitionCounts {

    private static final String SELECT = """
            with debates as (
                select d.id, d.state, d.debate_on from debate d
                join debate_petition dp on dp.debate_id = d.id and dp.removed_at is null
                where dp.petition_id = :petition)
            select p.signature_count, p.response_threshold_reached_at, p.debate_threshold_reached_at,
                   response.published_at, current.debate_on, outcome.recorded_at as outcome_at,
                   exists (select 1 from debates where state = 'held') as debated,
                   p.state in ('open', 'closed', 'rejected') as shown,
                   greatest(p.updated_at, happened.at, told.at) as changed_at
            from petition p
            left join lateral (
                select published_at from government_response r
                where r.petition_id = p.id and r.published_at is not null order by version limit 1) response on true
            left join lateral (
                select debate_on from debates where state <> 'emptied' order by id desc limit 1) current on true
            left join lateral (
                select s.kind, s.recorded_at from debate_step s
                where p.id = any (s.petitions) and s.debate_id = (
                    select id from debates where state in ('held', 'declined') order by id desc limit 1)
                order by s.id desc limit 1) outcome on outcome.kind in ('debate-held', 'debate-declined')
            left join lateral (
                select max(happened_at) as at from timeline_entry
                where petition_id = p.id and not staff_only and actor <> 'import') happened on true
            left join lateral (
                select max(n.approved_at) as at from notice n
                join lateral (select plain from notice_text t where t.notice_id = n.id
                              order by edition desc limit 1) t on not t.plain
                where n.petition_id = p.id
                   or exists (select 1 from debate_step s where s.notice_id = n.id and p.id = any (s.petitions))
            ) told on true
            where p.id = :petition
            """;

    /** @param shown whether the public may surely see it */
    record Counted(CountDocument document, boolean shown, Instant changedAt) {}

    private final JdbcClient jdbc;

    PetitionCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Counted> of(PetitionId petition) {
        return jdbc.sql(SELECT)
                .param("petition", petition.number())
                .query((row, number) -> new Counted(
                        new CountDocument(
                                row.getInt("signature_count"),
                                Sql.instant(row, "response_threshold_reached_at"),
                                Sql.instant(row, "published_at"),
                                Sql.instant(row, "debate_threshold_reached_at"),
                                Sql.date(row, "debate_on"),
                                Sql.instant(row, "outcome_at"),
                                row.getBoolean("debated")),
                        row.getBoolean("shown"),
                        Sql.instant(row, "changed_at")))
                .optional();
    }
}
