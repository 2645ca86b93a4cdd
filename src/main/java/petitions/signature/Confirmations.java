package petitions.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.DeadlineSettings;
import petitions.petition.PetitionId;
import petitions.platform.Sql;

/** Whoever signed says by mail that it was them. Only then does the signature count. */
@Service
@Transactional
public class Confirmations {

    private final JdbcClient jdbc;
    private final DeadlineSettings deadlines;
    private final Clock clock;

    Confirmations(JdbcClient jdbc, DeadlineSettings deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Empty if there is no such signature, or none that can be confirmed. */
    @Transactional(readOnly = true)
    public Optional<Confirmation> find(long signature) {
        return jdbc.sql("""
                        select s.petition_id, s.confirmed_at, p.state in ('open', 'closed') as stands,
                               coalesce(p.closed_at, p.closing_at) as closing
                        from signature s join petition p on p.id = s.petition_id
                        where s.id = ? and s.suspected is null and s.invalidated_at is null and p.closing_at is not null
                        """)
                .param(signature)
                .query((row, number) -> {
                    var until = Sql.instant(row, "closing").plus(deadlines.lateConfirmation());
                    boolean confirmed = row.getObject("confirmed_at") != null;
                    return new Confirmation(
                            new PetitionId(row.getLong("petition_id")),
                            state(row.getBoolean("stands"), confirmed, until),
                            until);
                })
                .optional();
    }

    private Confirmation.State state(boolean stands, boolean confirmed, Instant until) {
        if (!stands) {
            return Confirmation.State.VOID;
        }
        if (confirmed) {
            return Confirmation.State.CONFIRMED;
        }
        return clock.instant().isAfter(until) ? Confirmation.State.TOO_LATE : Confirmation.State.AWAITED;
    }

    /** Confirms it, if it can be: also for a while after the close, as it was made before it. Safe to repeat. */
    public Optional<Confirmation> confirm(long signature) {
        Instant now = clock.instant();
        jdbc.sql("""
                        update signature s set confirmed_at = :now from petition p
                        where s.id = :signature and p.id = s.petition_id and s.confirmed_at is null
                          and s.suspected is null and s.invalidated_at is null
                          and p.state in ('open', 'closed') and coalesce(p.closed_at, p.closing_at) >= :closedSince
                        """)
                .param("now", Sql.at(now))
                .param("signature", signature)
                .param("closedSince", Sql.at(now.minus(deadlines.lateConfirmation())))
                .update();
        return find(signature);
    }
}
