package petitions.signature;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Forgetting many in the database, page by page. What is forgotten leaves the index that the next page is read from. */
@Component
class AnonymisationRows {

    /**
     * One page.
     *
     * @param last where the next begins; null if it was empty
     */
    record Page(int signatures, @Nullable String last) {

        /** It ends with somebody's address, which stays out of logs. */
        @Override
        public String toString() {
            return "a page of " + signatures + " signatures";
        }
    }

    private static final String NOT_HELD =
            "not exists (select 1 from legal_hold h where h.petition_id = %s and h.lifted_at is null)";

    /** Taken down, rejected or given up is ended too. A petition belongs to the Parliament that was dissolved next. */
    private static final String DUE = """
            select p.id
            from (select id, opened_at, case state when 'closed' then closed_at when 'taken_down' then taken_down_at
                                                   when 'rejected' then coalesce(rejected_at, updated_at)
                                                   when 'hidden' then coalesce(rejected_at, updated_at)
                                                   when 'stopped' then updated_at end as ended_at
                  from petition) p
            left join lateral (select min(dissolution) as at from unnest(:dissolutions::timestamptz[]) dissolution
                               where dissolution >= coalesce(p.opened_at, p.ended_at)) d on true
            where p.ended_at is not null
              and case when d.at is null then p.ended_at <= :endedBy else d.at <= :dissolvedBy end
              and not exists (select 1 from anonymisation a where a.petition_id = p.id and a.finished_at > p.ended_at)
              and %s
            order by p.id
            """.formatted(NOT_HELD.formatted("p.id"));

    private final JdbcClient jdbc;

    AnonymisationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param dissolutions when Parliaments ended */
    List<PetitionId> due(Collection<Instant> dissolutions, Instant dissolvedBy, Instant endedBy) {
        return petitions(jdbc.sql(DUE)
                .param(
                        "dissolutions",
                        dissolutions.stream().map(Instant::toString).toArray(String[]::new))
                .param("dissolvedBy", Sql.at(dissolvedBy))
                .param("endedBy", Sql.at(endedBy)));
    }

    /** Those who asked to be forgotten while their petition was held, which is held no longer. */
    List<PetitionId> withErasuresWaiting() {
        return petitions(jdbc.sql("""
                select distinct petition_id from signature
                where erasure_asked_at is not null and erased_at is null and %s order by petition_id
                """.formatted(NOT_HELD.formatted("petition_id"))));
    }

    private static List<PetitionId> petitions(JdbcClient.StatementSpec found) {
        return found.query(Long.class).list().stream().map(PetitionId::new).toList();
    }

    void begin(PetitionId petition, Instant now) {
        jdbc.sql("""
                        insert into anonymisation as a (petition_id, began_at) values (:petition, :now)
                        on conflict on constraint anonymisation_once_a_petition do update
                        set began_at = excluded.began_at, signatures = 0, finished_at = null
                        where a.finished_at is not null
                        """)
                .param("petition", petition.number())
                .param("now", Sql.at(now))
                .update();
    }

    /** Forgets the next of {@code petition}, by their addresses from {@code from} on. */
    Page next(PetitionId petition, String from, int size, Instant now) {
        var page = jdbc.sql("""
                        with page as (
                            select id, canonical_email from signature
                            where petition_id = :petition and canonical_email >= :from
                            order by canonical_email limit :size for update),
                        erased as (update signature set %s where id in (select id from page))
                        select count(*) as number, max(canonical_email) as last from page
                        """.formatted(ErasingRows.ERASED))
                .param("petition", petition.number())
                .param("from", from)
                .param("size", size)
                .param("now", Sql.at(now))
                .query((row, number) -> new Page(row.getInt("number"), row.getString("last")))
                .single();
        jdbc.sql("update anonymisation set signatures = signatures + ? where petition_id = ?")
                .params(page.signatures(), petition.number())
                .update();
        return page;
    }

    /** Forgets who asked for it. @return of each signature whether it was the creator's */
    List<Boolean> eraseWaiting(PetitionId petition, Instant now) {
        return jdbc.sql("""
                        update signature set %s
                        where petition_id = :petition and erasure_asked_at is not null and erased_at is null
                        returning creator
                        """.formatted(ErasingRows.ERASED))
                .param("petition", petition.number())
                .param("now", Sql.at(now))
                .query(Boolean.class)
                .list();
    }

    /** Forgets the next who never confirmed their signature. @return how many */
    int nextUnconfirmed(Instant before, int size, Instant now) {
        // whoever places a hold waits until this is committed, or is seen here
        jdbc.sql("lock table legal_hold in share mode").update();
        return jdbc.sql("""
                        update signature set %s
                        where confirmed_at is null and erased_at is null and id in (
                            select s.id from signature s
                            where s.confirmed_at is null and s.erased_at is null and s.created_at < :before
                              and coalesce(s.lettered_at, s.created_at) < :before and %s
                            order by s.created_at limit :size for update)
                        """.formatted(ErasingRows.ERASED, NOT_HELD.formatted("s.petition_id")))
                .param("before", Sql.at(before))
                .param("size", size)
                .param("now", Sql.at(now))
                .update();
    }

    /** @return how many are nameless since it began */
    long finish(PetitionId petition, Instant now) {
        return jdbc.sql("update anonymisation set finished_at = ? where petition_id = ? returning signatures")
                .params(Sql.at(now), petition.number())
                .query(Long.class)
                .single();
    }

    /** The latest first, those that are under way before all others. */
    List<AnonymisationProgress> progress(int limit) {
        return jdbc.sql("select * from anonymisation order by finished_at desc nulls first, petition_id limit ?")
                .param(limit)
                .query((row, number) -> new AnonymisationProgress(
                        new PetitionId(row.getLong("petition_id")),
                        Sql.instant(row, "began_at"),
                        row.getLong("signatures"),
                        Sql.instant(row, "finished_at")))
                .list();
    }
}
