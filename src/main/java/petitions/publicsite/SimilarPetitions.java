package petitions.publicsite;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;
import petitions.platform.London;
import petitions.platform.Sql;

/**
 * Finds petitions that ask for much the same as somebody is about to ask for: those that are open, and those that ended
 * within a year. Any of the words counts, in any of its forms; two of them have to match where there are two.
 */
@Component
class SimilarPetitions {

    /** Our choice. Who is shown more reads none. */
    private static final int MOST = 6;

    /** Of these the closest are found: common words are in many. */
    private static final int READ = 200;

    private static final int RECENT_YEARS = 1;

    private final JdbcClient jdbc;
    private final Clock clock;

    SimilarPetitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The closest first; none if {@code title} has no word that tells petitions apart. */
    List<PetitionId> to(String title) {
        Instant now = clock.instant();
        var recent = London.startOfDay(London.date(now).minusYears(RECENT_YEARS));
        return jdbc.sql("""
                        with wanted as (
                            select tsvector_to_array(to_tsvector('english', :title)) as stems,
                                   replace(plainto_tsquery('english', :title)::text, '&', '|')::tsquery as any_of_them),
                        near as (
                            select p.id, p.state, p.action, p.search, w.stems, ts_rank(p.search, w.any_of_them) as rank
                            from petition p cross join wanted w
                            where p.search @@ w.any_of_them
                              and (p.state = 'open'
                                   or p.state = 'closed' and p.closed_at > :recent
                                   or p.state = 'rejected' and p.rejected_at > :recent)
                            order by rank desc limit :read),
                        compared as (
                            select near.*,
                                   (select count(*) from unnest(stems) stem
                                    where stem = any (tsvector_to_array(search))) as found,
                                   (select count(*) from unnest(stems) stem
                                    where stem = any (tsvector_to_array(to_tsvector('english', action)))) as entitled
                            from near)
                        select id from compared where found >= least(2, cardinality(stems))
                        order by entitled desc, found desc, (state = 'open') desc, rank desc, id limit :most
                        """)
                .param("title", title)
                .param("recent", Sql.at(recent))
                .param("read", READ)
                .param("most", MOST)
                .query((row, number) -> new PetitionId(row.getLong(1)))
                .list();
    }
}
