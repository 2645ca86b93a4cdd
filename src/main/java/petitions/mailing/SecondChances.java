package petitions.mailing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.mailing.Audience.Scope;
import petitions.platform.Actor;
import petitions.platform.Sql;

/** Lets those be written to again whom a relay refused for a cause that is mended. What it had answered is kept apart. */
@Component
class SecondChances {

    /** Of the tally: it has a row a node, and whoever takes back what they wrote is none of them. */
    private static final String NO_NODE = "00000000-0000-0000-0000-000000000000";

    record Refused(long recipient, String segment, String address) {}

    private final JdbcClient jdbc;
    private final Audience audience;
    private final Suppressions suppressions;
    private final Clock clock;

    SecondChances(JdbcClient jdbc, Audience audience, Suppressions suppressions, Clock clock) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** Whom it is given to. Takes a while where they are many, so it is asked before anybody has to wait for it. */
    List<Refused> refused(MailingProgress mailing) {
        var found = new ArrayList<Refused>();
        jdbc.sql("select recipient_id from delivery where mailing_id = ? and fate = 'refused' order by recipient_id")
                .param(mailing.id().number())
                .query(Long.class)
                .list()
                .forEach(id -> find(mailing, id).ifPresent(found::add));
        return found;
    }

    /** Whoever is not known any more stays refused. */
    void give(MailingId mailing, List<Refused> refused, Actor by, String reason) {
        withdraw(mailing, refused);
        suppressions.liftRefused(refused.stream().map(Refused::address).toList(), by, reason);
    }

    private Optional<Refused> find(MailingProgress mailing, long id) {
        var segments = mailing.segments();
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            var scope = new Scope(segment, segments.subList(0, i), mailing.cutOff());
            var here = audience.page(scope, id - 1, id, 1);
            if (!here.isEmpty()) {
                return Optional.of(new Refused(id, segment, here.get(0).address()));
            }
        }
        return Optional.empty();
    }

    private void withdraw(MailingId mailing, List<Refused> refused) {
        jdbc.sql("""
                        with again as (
                            select * from unnest(:recipients::bigint[], :segments::text[]) as again (recipient_id, segment)),
                        gone as (
                            delete from delivery d using again
                            where d.mailing_id = :mailing and d.recipient_id = again.recipient_id and d.fate = 'refused'
                            returning d.*, again.segment),
                        kept as (
                            insert into delivery_withdrawn
                                (mailing_id, recipient_id, fate, detail, decided_at, withdrawn_at)
                            select mailing_id, recipient_id, fate, detail, decided_at, :at from gone order by recipient_id),
                        due as (
                            insert into delivery_deferral (mailing_id, recipient_id, segment, attempts, first_tried_at,
                                                           next_attempt_at, reply)
                            select mailing_id, recipient_id, segment, 1, :at, :at, coalesce(detail, 'no code') from gone order by recipient_id
                            on conflict do nothing)
                        insert into mailing_tally as t (mailing_id, node, refused)
                        select :mailing, :node::uuid, -count(*) from gone
                        on conflict (mailing_id, node) do update set refused = t.refused + excluded.refused
                        """)
                .param("mailing", mailing.number())
                .param("recipients", refused.stream().map(Refused::recipient).toArray(Long[]::new))
                .param("segments", refused.stream().map(Refused::segment).toArray(String[]::new))
                .param("at", Sql.at(clock.instant()))
                .param("node", NO_NODE)
                .update();
        jdbc.sql("""
                        update mailing m set forgiven = (select coalesce(sum(t.refused + t.invalid), 0)
                                                         from mailing_tally t where t.mailing_id = m.id)
                        where m.id = ?
                        """).param(mailing.number()).update();
    }
}
