package petitions.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** Dissolutions in their tables, with what was promised to the petitions that they close. */
@Component
class DissolutionRows {

    /** The lock that all nodes mean. Our choice. */
    private static final long LOCK = 4_852_001;

    private final JdbcClient jdbc;

    DissolutionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody changes them. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock_shared(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
    }

    /** The same, and nobody else holds them. */
    void holdAlone() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
    }

    Optional<Dissolution> find(long id) {
        return jdbc.sql("select * from dissolution where id = ?")
                .param(id)
                .query(DissolutionRows::dissolution)
                .optional();
    }

    List<Instant> instants() {
        return jdbc.sql("select dissolved_at from dissolution where withdrawn_at is null order by dissolved_at")
                .query((row, number) -> Sql.instant(row, "dissolved_at"))
                .list();
    }

    Optional<Dissolution> underWay() {
        return jdbc.sql("select * from dissolution where withdrawn_at is null and reopened_at is null")
                .query(DissolutionRows::dissolution)
                .optional();
    }

    /** The first that comes after {@code begin}, be it over or to come. */
    Optional<Dissolution> after(Instant begin) {
        return jdbc.sql("""
                        select * from dissolution where dissolved_at > ? and withdrawn_at is null
                        order by dissolved_at limit 1
                        """)
                .param(Sql.at(begin))
                .query(DissolutionRows::dissolution)
                .optional();
    }

    boolean anyAt(Instant instant) {
        return jdbc.sql("select exists (select 1 from dissolution where dissolved_at = ? and withdrawn_at is null)")
                .param(Sql.at(instant))
                .query(Boolean.class)
                .single();
    }

    Dissolution insert(Instant at, Instant announcedAt, Actor by) {
        return jdbc.sql(
                        "insert into dissolution (dissolved_at, announced_at, announced_by) values (?, ?, ?) returning *")
                .params(Sql.at(at), Sql.at(announcedAt), by.name())
                .query(DissolutionRows::dissolution)
                .single();
    }

    void withdrawn(Dissolution dissolution, Instant at, Actor by) {
        jdbc.sql("update dissolution set withdrawn_at = ?, withdrawn_by = ? where id = ?")
                .params(Sql.at(at), by.name(), dissolution.id())
                .update();
    }

    void over(Dissolution dissolution, Instant at, Actor by) {
        jdbc.sql("update dissolution set reopened_at = ?, reopened_by = ? where id = ?")
                .params(Sql.at(at), by.name(), dissolution.id())
                .update();
    }

    /** @return the open petitions that would have closed later */
    List<PetitionId> bringForward(Dissolution dissolution, Instant now) {
        return jdbc
                .sql("""
                        with later as (
                            select id, closing_at from petition where state = 'open' and closing_at > :at
                            order by id for update
                        ), promised as (
                            insert into dissolution_closing (dissolution_id, petition_id, promised_at)
                            select :dissolution, id, closing_at from later
                        )
                        update petition p set closing_at = :at, updated_at = :now from later where p.id = later.id
                        returning p.id
                        """)
                .param("dissolution", dissolution.id())
                .param("at", Sql.at(dissolution.at()))
                .param("now", Sql.at(now))
                .query(Long.class)
                .list()
                .stream()
                .map(PetitionId::new)
                .toList();
    }

    /** @return what was promised, and holds again, of each petition that has not closed */
    Map<PetitionId, Instant> putBack(Dissolution dissolution, Instant now) {
        var closings = new HashMap<PetitionId, Instant>();
        jdbc.sql("""
                        with promised as (
                            select p.id, c.promised_at from petition p join dissolution_closing c on c.petition_id = p.id
                            where c.dissolution_id = :dissolution and p.closed_at is null order by p.id for update of p
                        )
                        update petition p set closing_at = promised_at, updated_at = :now
                        from promised where p.id = promised.id returning p.id, promised_at
                        """)
                .param("dissolution", dissolution.id())
                .param("now", Sql.at(now))
                .query((row, number) ->
                        closings.put(new PetitionId(row.getLong("id")), Sql.instant(row, "promised_at")))
                .list();
        return closings;
    }

    void promise(Dissolution dissolution, PetitionId petition, Instant promised) {
        jdbc.sql("""
                        insert into dissolution_closing (dissolution_id, petition_id, promised_at) values (?, ?, ?)
                        on conflict on constraint dissolution_closing_promised_once
                        do update set promised_at = excluded.promised_at
                        """)
                .params(dissolution.id(), petition.number(), Sql.at(promised))
                .update();
    }

    Map<PetitionId, Instant> promises(Dissolution dissolution) {
        var promises = new HashMap<PetitionId, Instant>();
        jdbc.sql("select petition_id, promised_at from dissolution_closing where dissolution_id = ?")
                .param(dissolution.id())
                .query((row, number) ->
                        promises.put(new PetitionId(row.getLong("petition_id")), Sql.instant(row, "promised_at")))
                .list();
        return promises;
    }

    private static Dissolution dissolution(ResultSet row, int number) throws SQLException {
        return new Dissolution(row.getLong("id"), Sql.instant(row, "dissolved_at"));
    }
}
