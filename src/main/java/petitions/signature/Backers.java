package petitions.signature;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.PetitionId;

/** Who started a petition and who supports it, by the ids of their signatures. */
@Service
@Transactional(readOnly = true)
public class Backers {

    private final BackingRows rows;

    Backers(BackingRows rows) {
        this.rows = rows;
    }

    /** Those who have to confirm that they did. */
    public List<Long> awaited(PetitionId petition) {
        return rows.awaited(petition);
    }

    /** Whoever started it, once they have confirmed that. */
    public Optional<Long> creator(PetitionId petition) {
        return rows.confirmedCreator(petition);
    }

    /** Those who supported it by {@code at}. */
    public List<Long> confirmedBy(PetitionId petition, Instant at) {
        return rows.confirmedBy(petition, at);
    }

    /** Those of {@code ids} who have confirmed, are believed, and have not asked to hear no more. */
    public Set<Long> standing(Collection<Long> ids) {
        return rows.standing(ids);
    }
}
