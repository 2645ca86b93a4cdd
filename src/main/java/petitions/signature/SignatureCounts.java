package petitions.signature;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;

/**
 * Counts in batches. Counting each signature on its petition's own row made them queue for that row: 2,456 a second,
 * measured with 16 connections.
 */
@Service
public class SignatureCounts {

    private static final Logger log = LoggerFactory.getLogger(SignatureCounts.class);

    private static final int BATCH = 50_000;

    private final JdbcClient jdbc;
    private final Petitions petitions;
    private final TransactionTemplate transactions;

    SignatureCounts(JdbcClient jdbc, Petitions petitions, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.petitions = petitions;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Counts each confirmed signature once; thresholds that are crossed by it raise their events here. Each petition is
     * a transaction of its own: one that cannot be counted keeps no other from it.
     */
    public void countNew() {
        petitionsWithNew().forEach(this::countApart);
    }

    private void countApart(PetitionId petition) {
        try {
            transactions.executeWithoutResult(counting -> countNewOf(petition));
        } catch (RuntimeException failure) {
            log.error("Signatures of petition {} could not be counted; the next sweep tries again", petition, failure);
        }
    }

    /** The same for one petition, in the caller's transaction if there is one. */
    @Transactional
    public void countNewOf(PetitionId petition) {
        int counted;
        do {
            counted = countBatch(petition);
            if (counted > 0) {
                petitions.count(petition, counted);
            }
        } while (counted == BATCH);
    }

    private List<PetitionId> petitionsWithNew() {
        return jdbc
                .sql("select distinct petition_id from signature where confirmed_at is not null and not counted")
                .query(Long.class)
                .list()
                .stream()
                .map(PetitionId::new)
                .toList();
    }

    private int countBatch(PetitionId petition) {
        return jdbc.sql("""
                        update signature set counted = true
                        where id in (select id from signature
                                     where petition_id = :petition and confirmed_at is not null and not counted
                                     limit :batch for update skip locked)
                        """)
                .param("petition", petition.number())
                .param("batch", BATCH)
                .update();
    }
}
