package petitions.mailing.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long a claim is its lane's, and how it ends. */
@Component
@Transactional
class Leases {

    /** Without a sign of life for this long, another lane takes over. */
    static final Duration LENGTH = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Node node;

    Leases(JdbcClient jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /** Everyone in it is decided or put off. */
    void done(Claim claim) {
        if (claim instanceof Claim.Range range) {
            jdbc.sql("delete from mailing_range where id = ? and owner = ?")
                    .params(range.id(), node.id())
                    .update();
        }
    }

    /** Leaves it to whoever comes next, at once. */
    void release(Claim claim) {
        if (claim instanceof Claim.Range range) {
            jdbc.sql("update mailing_range set owner = null, leased_until = null where id = ? and owner = ?")
                    .params(range.id(), node.id())
                    .update();
        } else if (claim instanceof Claim.Retries retries) {
            jdbc.sql("""
                            update delivery_deferral set claimed_by = null, claimed_until = null
                            where mailing_id = ? and recipient_id = any (?) and claimed_by = ?
                            """)
                    .params(
                            claim.task().mailing().number(),
                            retries.due().keySet().toArray(Long[]::new),
                            node.id())
                    .update();
        }
    }

    /** Says that this node is alive and works on these: what it gave up without being able to say so is not kept. */
    void renew(Collection<Claim> held) {
        var ranges = new ArrayList<Long>();
        for (Claim claim : held) {
            if (claim instanceof Claim.Range range) {
                ranges.add(range.id());
            } else if (claim instanceof Claim.Retries retries) {
                renew(retries);
            }
        }
        if (!ranges.isEmpty()) {
            jdbc.sql("update mailing_range set leased_until = now() + ?::interval where owner = ? and id = any (?)")
                    .params(LENGTH.toString(), node.id(), ranges.toArray(Long[]::new))
                    .update();
        }
    }

    /** Passes by who is just being written down: whoever waits here while the ledger waits there stops both. */
    private void renew(Claim.Retries retries) {
        jdbc.sql("""
                        update delivery_deferral x set claimed_until = now() + ?::interval
                        from (select mailing_id, recipient_id from delivery_deferral
                              where claimed_by = ? and mailing_id = ? and recipient_id = any (?)
                              for update skip locked) free
                        where x.mailing_id = free.mailing_id and x.recipient_id = free.recipient_id
                        """)
                .params(
                        LENGTH.toString(),
                        node.id(),
                        retries.task().mailing().number(),
                        retries.due().keySet().toArray(Long[]::new))
                .update();
    }
}
