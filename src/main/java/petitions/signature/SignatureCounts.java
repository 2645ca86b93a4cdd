package petitions.signature;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;

/**
 * Counts in batches. Counting each signature on its petition's own row made them queue for that row: 2,456 a second,
 * measured with 16 connections.
 */
@Service
public class SignatureCounts {

    private static final int BATCH = 50_000;

    private final JdbcClient jdbc;
    private final Petitions petitions;

    SignatureCounts(JdbcClient jdbc, Petitions petitions) {
        this.jdbc = jdbc;
        this.petitions = petitions;
    }

    /** Counts each confirmed signature once; thresholds that are crossed by it raise their events here. */
    @Transactional
    public void countNew() {
        Map<PetitionId, Integer> fresh = new TreeMap<>();
        jdbc.sql("""
                        with batch as (
                            update signature set counted = true
                            where id in (select id from signature
                                         where confirmed_at is not null and not counted
                                         order by petition_id limit :batch for update skip locked)
                            returning petition_id)
                        select petition_id, count(*) as signatures from batch group by petition_id
                        """).param("batch", BATCH).query(row -> {
            fresh.put(new PetitionId(row.getLong("petition_id")), row.getInt("signatures"));
        });
        fresh.forEach(petitions::count);
    }
}
