package petitions.signature;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Counts every signature again and compares. What differs is said, and left as it is: somebody has to know why first. */
@Service
public class CountVerification {

    private static final Logger log = LoggerFactory.getLogger(CountVerification.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    CountVerification(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sees one moment: what is being counted meanwhile is marked and added up together, or not yet. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public List<CountDifference> verify() {
        jdbc.sql("delete from count_difference").update();
        jdbc.sql("""
                        insert into count_difference (petition_id, kind, code, stored, recounted, found_at)
                        with places as (
                            select petition_id, country, region, constituency, count(*) as number from signature
                            where counted group by petition_id, country, region, constituency),
                        recounted (petition_id, kind, code, number) as (
                            select petition_id, 'petition', '', sum(number) from places group by petition_id
                            union all
                            select petition_id, 'country', country, sum(number) from places
                            where country is not null group by petition_id, country
                            union all
                            select petition_id, 'constituency', constituency, sum(number) from places
                            where constituency is not null group by petition_id, constituency
                            union all
                            select petition_id, 'region', region, sum(number) from places
                            where region is not null group by petition_id, region),
                        stored (petition_id, kind, code, number) as (
                            select id, 'petition', '', signature_count - carried_over_count from petition
                            union all
                            select petition_id, kind, code, counted from signatures_by_area)
                        select petition_id, kind, code, coalesce(s.number, 0), coalesce(r.number, 0), :at
                        from stored s full join recounted r using (petition_id, kind, code)
                        where coalesce(s.number, 0) <> coalesce(r.number, 0)
                        """).param("at", Sql.at(clock.instant())).update();
        var differences = differences();
        if (differences.isEmpty()) {
            log.info("Every signature was counted again, and every number is right");
        } else {
            log.error("{} numbers of signatures are wrong; the first: {}", differences.size(), differences.get(0));
        }
        return differences;
    }

    /** What the last recount found. */
    @Transactional(readOnly = true)
    public List<CountDifference> differences() {
        return jdbc.sql("select * from count_difference order by petition_id, kind desc, code")
                .query((row, number) -> new CountDifference(
                        new PetitionId(row.getLong("petition_id")),
                        row.getString("kind"),
                        row.getString("code"),
                        row.getLong("stored"),
                        row.getLong("recounted")))
                .list();
    }
}
