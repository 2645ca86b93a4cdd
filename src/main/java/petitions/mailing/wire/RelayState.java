package petitions.mailing.wire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.mailing.wire.RelayUnavailable.Reason;
import petitions.platform.Sql;

/** Which relays take mail, as all nodes know it: one that does not is asked again by one thread of one node at a time. */
@Component
class RelayState {

    /**
     * @param reason why it takes no mail; null while it does
     * @param nextProbeAt when it is asked again; null while it takes mail
     * @param slowedRate mails a second since it asked for fewer; null while it has not
     */
    record Standing(
            @Nullable Reason reason,
            @Nullable Instant nextProbeAt,
            @Nullable Double slowedRate) {

        static final Standing GOOD = new Standing(null, null, null);

        boolean takesMail() {
            return reason == null;
        }
    }

    private static final Duration FIRST_INTERVAL = Duration.ofSeconds(30);
    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(5);

    /** Nodes that started together should not come back together. */
    private static final double JITTER = 0.2;

    private final JdbcClient jdbc;
    private final Clock clock;

    RelayState(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Standing of(String relay) {
        return jdbc.sql("select reason, next_probe_at, slowed_rate from relay_state where relay = ?")
                .param(relay)
                .query((row, number) -> standing(row))
                .optional()
                .orElse(Standing.GOOD);
    }

    /** @return whether the caller is the one who may try the relay now; whoever else asks waits for the next time */
    boolean claimProbe(String relay) {
        return jdbc.sql("""
                                update relay_state
                                set next_probe_at = cast(:now as timestamptz) + make_interval(secs =>
                                        least(:first * power(2, least(failures, 10)), :longest) * :jitter)
                                where relay = :relay and next_probe_at <= :now
                                """)
                        .param("now", Sql.at(clock.instant()))
                        .param("first", FIRST_INTERVAL.toSeconds())
                        .param("longest", LONGEST_INTERVAL.toSeconds())
                        .param("jitter", jitter())
                        .param("relay", relay)
                        .update()
                == 1;
    }

    /**
     * Notes that a relay takes no mail.
     *
     * @param probing whether this is the failure of a probe; other failures count once, however many notice them
     * @return when it is to be asked again; at once, if somebody got through meanwhile
     */
    Instant failed(String relay, Reason reason, boolean probing) {
        jdbc.sql("""
                        insert into relay_state as known (relay, reason, failures, next_probe_at)
                        values (:relay, :reason, 1,
                                cast(:now as timestamptz) + make_interval(secs => :first * :jitter))
                        on conflict (relay) do update
                        set reason = excluded.reason,
                            failures = known.failures + 1,
                            next_probe_at = cast(:now as timestamptz) + make_interval(secs =>
                                least(:first * power(2, least(known.failures, 10)), :longest) * :jitter)
                        where known.reason is null or :probing
                        """)
                .param("relay", relay)
                .param("reason", reason.name().toLowerCase(Locale.ROOT))
                .param("now", Sql.at(clock.instant()))
                .param("first", FIRST_INTERVAL.toSeconds())
                .param("longest", LONGEST_INTERVAL.toSeconds())
                .param("jitter", jitter())
                .param("probing", probing)
                .update();
        return Objects.requireNonNullElse(of(relay).nextProbeAt(), clock.instant());
    }

    void recovered(String relay) {
        jdbc.sql("update relay_state set reason = null, failures = 0, next_probe_at = null where relay = ?")
                .param(relay)
                .update();
    }

    /** @return whether it takes no mail, and is asked again now instead of after its interval */
    boolean askAgain(String relay) {
        return jdbc.sql("update relay_state set next_probe_at = ? where relay = ? and reason is not null")
                        .params(Sql.at(clock.instant()), relay)
                        .update()
                == 1;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Standing(
                reason == null ? null : Reason.valueOf(reason.toUpperCase(Locale.ROOT)),
                Sql.instant(row, "next_probe_at"),
                row.getObject("slowed_rate", Double.class));
    }

    private static double jitter() {
        return 1 + ThreadLocalRandom.current().nextDouble(JITTER);
    }
}
