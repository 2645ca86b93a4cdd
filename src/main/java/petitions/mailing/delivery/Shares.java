package petitions.mailing.delivery;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.MailSettings;

/**
 * Shares the lanes out among the nodes that are alive. A node takes what no other has; what a dead one had is free once
 * its claims are, so that as many lanes begin elsewhere as ranges were left behind.
 */
@Component
@Transactional
class Shares {

    /** Longer than a lease by the time between two signs of life: no lane begins before there is something to take over. */
    static final Duration ALIVE = Leases.LENGTH.plus(LaneKeeper.REST);

    /** @param thisOne whether they still count on this node */
    private record Others(int nodes, int before, int lanes, boolean thisOne) {}

    private final JdbcClient jdbc;
    private final Node node;
    private final int number;

    Shares(JdbcClient jdbc, Node node, MailSettings settings) {
        this.jdbc = jdbc;
        this.node = node;
        this.number = settings.lanes();
    }

    /**
     * Says that this node is alive. A node that is lost while it does keeps no other waiting for long.
     *
     * @param running lanes that are at work here, more than its share perhaps
     * @param wanted whether there is work for more
     * @return how many lanes may be at work here: none begins before another node has ended its own, where it has too many. A
     *     node that was given up keeps only what nobody has taken from it
     */
    int take(int running, boolean wanted) {
        jdbc.sql("""
                        select set_config('lock_timeout', '2s', true),
                               set_config('idle_in_transaction_session_timeout', '5s', true)
                        """).query().singleRow();
        jdbc.sql("lock table mailing_node in exclusive mode").update();
        var others = others();
        int kept = others.thisOne() ? running : 0;
        int share = Math.min(share(others), Math.max(kept, number - others.lanes()));
        jdbc.sql("""
                        insert into mailing_node (id, lanes, alive_until) values (:node, :lanes, now() + :alive::interval)
                        on conflict (id) do update set lanes = excluded.lanes, alive_until = excluded.alive_until
                        """)
                .param("node", node.id())
                .param("lanes", wanted ? Math.max(running, share) : running)
                .param("alive", ALIVE.toString())
                .update();
        return share;
    }

    /** Leaves the lanes to the others. */
    void leave() {
        jdbc.sql("delete from mailing_node where id = ?").param(node.id()).update();
    }

    private Others others() {
        jdbc.sql("delete from mailing_node where alive_until < now()").update();
        return jdbc.sql("""
                        select count(*) filter (where id <> :node) as nodes,
                               count(*) filter (where id < :node) as before,
                               coalesce(sum(lanes) filter (where id <> :node), 0) as lanes,
                               coalesce(bool_or(id = :node), false) as this_one
                        from mailing_node
                        """).param("node", node.id()).query(Others.class).single();
    }

    /** What does not divide goes to those who come first. */
    private int share(Others others) {
        int nodes = others.nodes() + 1;
        return number / nodes + (others.before() < number % nodes ? 1 : 0);
    }
}
