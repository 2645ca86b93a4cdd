package petitions.mailing.delivery;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What the lanes of this node are working on. No other lane of it takes that over, whatever the database says: its sign
 * of life may have been missed, but what has been sent of it is still on its way into the ledger.
 */
@Component
class InHand {

    /** As columns for SQL; what was put off has a mailing and a recipient each. */
    record Columns(Long[] ranges, Long[] mailings, Long[] recipients) {}

    private final Set<Claim> claims = ConcurrentHashMap.newKeySet();

    void take(Claim claim) {
        claims.add(claim);
    }

    void putDown(Claim claim) {
        claims.remove(claim);
    }

    Collection<Claim> claims() {
        return Set.copyOf(claims);
    }

    Columns columns() {
        var now = claims();
        var retries = now.stream()
                .filter(Claim.Retries.class::isInstance)
                .map(Claim.Retries.class::cast)
                .toList();
        return new Columns(
                now.stream()
                        .filter(Claim.Range.class::isInstance)
                        .map(claim -> ((Claim.Range) claim).id())
                        .toArray(Long[]::new),
                retries.stream()
                        .flatMap(claim -> claim.due().keySet().stream()
                                .map(due -> claim.task().mailing().number()))
                        .toArray(Long[]::new),
                retries.stream().flatMap(claim -> claim.due().keySet().stream()).toArray(Long[]::new));
    }
}
