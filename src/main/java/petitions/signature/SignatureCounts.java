package petitions.signature;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private final CountingRows rows;
    private final Petitions petitions;
    private final TransactionTemplate transactions;

    SignatureCounts(CountingRows rows, Petitions petitions, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.petitions = petitions;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Counts each confirmed signature once, and takes off those that were invalidated; thresholds that are crossed by it
     * raise their events here. Each petition is a transaction of its own: one that cannot be counted keeps no other from
     * it.
     */
    public void countNew() {
        rows.petitionsToCount().forEach(this::countApart);
    }

    private void countApart(PetitionId petition) {
        try {
            transactions.executeWithoutResult(counting -> countNewOf(petition));
        } catch (RuntimeException failure) {
            log.error("Signatures of petition {} could not be counted; the next sweep tries again", petition, failure);
        }
    }

    /**
     * The same for one petition, in the caller's transaction if there is one. Whoever counts it already is waited for, so
     * that the last count misses nothing that they have in hand.
     */
    @Transactional
    public void countNewOf(PetitionId petition) {
        petitions.hold(petition);
        int counted;
        do {
            counted = rows.add(petition);
            if (counted > 0) {
                petitions.count(petition, counted);
            }
        } while (counted == CountingRows.BATCH);
        int takenOff;
        do {
            takenOff = rows.takeOff(petition);
            if (takenOff > 0) {
                petitions.takeOff(petition, takenOff);
            }
        } while (takenOff == CountingRows.BATCH);
    }
}
