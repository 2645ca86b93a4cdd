package petitions.mailing.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.mailing.Audience;
import petitions.mailing.Recipient;
import petitions.mailing.Suppressions;
import petitions.platform.Sql;

/** What is asked of the database just before mails go: the mailing's own state, consent, suppression. */
@Component
class LastLook {

    /**
     * What was seen.
     *
     * @param goesOn whether the mailing is under way and the claim still this node's
     * @param urgentWaits whether a mailing that somebody waits for has not been begun, or a letter
     * @param unwanted what becomes of those who are not to be written to, where it is not null
     */
    record Sight(boolean goesOn, boolean urgentWaits, Set<Long> wanted, Set<String> suppressed, Fate unwanted) {

        /** What decides a recipient without a mail; null if one may go. */
        Fate fateOf(Recipient recipient) {
            if (!wanted.contains(recipient.id())) {
                return unwanted;
            }
            return suppressed.contains(recipient.address()) ? Fate.SUPPRESSED : null;
        }
    }

    private final JdbcClient jdbc;
    private final Audience audience;
    private final Suppressions suppressions;
    private final Node node;
    private final Clock clock;

    LastLook(JdbcClient jdbc, Audience audience, Suppressions suppressions, Node node, Clock clock) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.suppressions = suppressions;
        this.node = node;
        this.clock = clock;
    }

    Sight at(Claim claim, List<Recipient> recipients) {
        var state = state(claim);
        if (!state.goesOn()) {
            return state;
        }
        var segment = claim.task().segment();
        var ids = recipients.stream().map(Recipient::id).toList();
        var wanted = audience.wanted(segment, ids);
        boolean theirWish = !claim.task().standing() && (wanted.size() == ids.size() || audience.isCurrent(segment));
        var unwanted = theirWish ? Fate.UNSUBSCRIBED : Fate.CANCELLED;
        var addresses = recipients.stream().map(Recipient::address).collect(Collectors.toSet());
        return new Sight(true, state.urgentWaits(), wanted, suppressions.among(addresses), unwanted);
    }

    private Sight state(Claim claim) {
        Long range = claim instanceof Claim.Range one ? one.id() : null;
        return jdbc.sql("""
                        select m.state in ('ordered', 'sending') and
                                   (:range::bigint is null
                                    or exists (select 1 from mailing_range r where r.id = :range and r.owner = :node))
                                   as goes_on,
                               not m.urgent and (exists (
                                   select 1 from mailing u where u.urgent and u.state = 'ordered')
                                   or exists (
                                   select 1 from delivery_deferral x join mailing u on u.id = x.mailing_id
                                   where x.attempts = 0 and x.next_attempt_at <= :now and u.state = 'sending'
                                     and (x.claimed_until is null or x.claimed_until < now()))) as urgent_waits
                        from mailing m where m.id = :mailing
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("range", range)
                .param("node", node.id())
                .param("mailing", claim.task().mailing().number())
                .query((row, number) ->
                        new Sight(row.getBoolean("goes_on"), row.getBoolean("urgent_waits"), Set.of(), Set.of(), null))
                .single();
    }
}
