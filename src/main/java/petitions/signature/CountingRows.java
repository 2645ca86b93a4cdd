package petitions.signature;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.petition.PetitionId;

/** Marks signatures as counted, or as no longer counted, and keeps where they come from in step: one statement a batch. */
@Component
class CountingRows {

    static final int BATCH = 50_000;

    private static final String TO_ADD = "confirmed_at is not null and invalidated_at is null and not counted";
    private static final String TO_TAKE_OFF = "counted and (invalidated_at is not null or confirmed_at is null)";

    private static final String MARK = """
            with marked as (
                update signature set counted = not counted
                where id in (select id from signature where petition_id = :petition and %s
                             order by id limit :batch for update)
                returning country, region, constituency),
            places (kind, code, number) as (
                select 'country', country, count(*) from marked where country is not null group by country
                union all
                select 'constituency', constituency, count(*) from marked
                where constituency is not null group by constituency
                union all
                select 'region', region, count(*) from marked where region is not null group by region),
            kept as (%s)
            select count(*) from marked
            """;

    /** The order keeps two who count at once from waiting for each other. */
    private static final String ADDED = """
            insert into signatures_by_area as s (petition_id, kind, code, counted)
            select :petition, kind, code, number from places order by kind, code
            on conflict on constraint signatures_by_area_once do update set counted = s.counted + excluded.counted
            """;

    /** What is missing already is for the recount to say, and keeps nothing from being taken off. */
    private static final String TAKEN_OFF = """
            update signatures_by_area s set counted = greatest(0, s.counted - p.number) from places p
            where s.petition_id = :petition and s.kind = p.kind and s.code = p.code
            """;

    private final JdbcClient jdbc;

    CountingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PetitionId> petitionsToCount() {
        return jdbc
                .sql("select petition_id from signature where %s union select petition_id from signature where %s"
                        .formatted(TO_ADD, TO_TAKE_OFF))
                .query(Long.class)
                .list()
                .stream()
                .map(PetitionId::new)
                .toList();
    }

    /** @return how many; {@link #BATCH} if there may be more */
    int add(PetitionId petition) {
        return mark(TO_ADD, ADDED, petition);
    }

    /** The same for those that are to be taken off. */
    int takeOff(PetitionId petition) {
        return mark(TO_TAKE_OFF, TAKEN_OFF, petition);
    }

    private int mark(String which, String places, PetitionId petition) {
        return jdbc.sql(MARK.formatted(which, places))
                .param("petition", petition.number())
                .param("batch", BATCH)
                .query(Integer.class)
                .single();
    }
}
