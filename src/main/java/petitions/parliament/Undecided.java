package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.parliament.AgendaItem.Matter;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/**
 * What waits for the Committee: petitions that passed the threshold for a debate on which nothing is decided, and those that
 * passed the threshold for a response and have one that it has not reviewed.
 */
@Component
class Undecided {

    private static final String DEBATES = """
            select p.id, 'debate' as matter, p.signature_count
            from petition p
            left join lateral (
                select d.id, d.reconsider_on from debate_petition dp join debate d on d.id = dp.debate_id
                where dp.petition_id = p.id and dp.removed_at is null and d.state = 'proposed'
                order by d.id desc limit 1) proposed on true
            left join lateral (
                select c.decision, c.decided_at from committee_decision c where c.debate_id = proposed.id
                order by c.id desc limit 1) latest on true
            where p.state in ('open', 'closed') and p.debate_threshold_reached_at <= :closing
              and not exists (
                select from debate_petition dp join debate d on d.id = dp.debate_id
                where dp.petition_id = p.id and dp.removed_at is null and d.state <> 'proposed')
              and latest.decision is distinct from 'schedule'
              and (proposed.reconsider_on is null or proposed.reconsider_on <= :day
                   or latest.decision = 'await_response' and exists (
                        select from government_response r
                        where r.petition_id = p.id and r.published_at > latest.decided_at and r.published_at <= :closing))
            """;

    private static final String RESPONSES = """
            select p.id, 'response' as matter, p.signature_count
            from petition p
            join lateral (
                select r.state, r.published_at from government_response r where r.petition_id = p.id
                order by r.version desc limit 1) latest on true
            where p.state in ('open', 'closed') and p.response_threshold_reached_at <= :closing
              and latest.state = 'published' and latest.published_at <= :closing
            """;

    private final JdbcClient jdbc;

    Undecided(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was ready at {@code closing} and may be decided on {@code day}; those with most signatures first. */
    List<AgendaItem> at(Instant closing, LocalDate meeting, LocalDate day) {
        return jdbc.sql(DEBATES + " union all " + RESPONSES + " order by 3 desc, 1, 2")
                .param("closing", Sql.at(closing))
                .param("day", day)
                .query((row, number) -> new AgendaItem(
                        meeting,
                        new PetitionId(row.getLong("id")),
                        Matter.valueOf(row.getString("matter").toUpperCase(Locale.ROOT)),
                        row.getInt("signature_count"),
                        null,
                        null,
                        false,
                        null))
                .list();
    }
}
