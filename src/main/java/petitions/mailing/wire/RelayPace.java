package petitions.mailing.wire;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How fast a relay is given mail by all nodes together, in the database's time. A relay that asks for less gets half as
 * much, and then a step more from time to time, until it is as much as before.
 */
@Component
class RelayPace {

    /** Within which one halving answers whatever a relay says, to however many connections. */
    private static final Duration BETWEEN_HALVINGS = Duration.ofSeconds(5);

    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(30);

    private static final int STEPS_TO_FULL = 10;

    /** Mails a second: at this pace a relay is still seen to recover. */
    private static final double SLOWEST = 0.2;

    private final JdbcClient jdbc;

    RelayPace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next turn for some mails, if it comes soon enough.
     *
     * @return how long to wait for that turn; empty if it would be longer, and then none was taken
     */
    Optional<Duration> reserve(String relay, int mails, double perSecond, Duration atMost) {
        return jdbc.sql("""
                        insert into relay_state as known (relay, next_free_at)
                        values (:relay, clock_timestamp() + make_interval(secs => :cost))
                        on conflict (relay) do update
                        set next_free_at = greatest(known.next_free_at, clock_timestamp())
                            + make_interval(secs => :cost)
                        where known.next_free_at is null
                           or known.next_free_at <= clock_timestamp() + make_interval(secs => :atMost)
                        returning extract(epoch from next_free_at - clock_timestamp()) - :cost
                        """)
                .param("relay", relay)
                .param("cost", mails / perSecond)
                .param("atMost", seconds(atMost))
                .query(Double.class)
                .optional()
                .map(wait -> Duration.ofNanos((long) (Math.max(0, wait) * 1e9)));
    }

    /** @param perSecond how fast it was until now, where nothing has slowed it yet */
    void halve(String relay, double perSecond) {
        jdbc.sql("""
                        insert into relay_state as known (relay, slowed_rate, full_rate, slowed_at)
                        values (:relay, greatest(cast(:rate as double precision) / 2, :slowest),
                                greatest(:rate, :slowest), clock_timestamp())
                        on conflict (relay) do update
                        set slowed_rate = greatest(coalesce(known.slowed_rate, excluded.full_rate) / 2, :slowest),
                            full_rate = coalesce(known.full_rate, excluded.full_rate),
                            slowed_at = clock_timestamp()
                        where known.slowed_rate is null
                           or known.slowed_at <= clock_timestamp() - make_interval(secs => :between)
                        """)
                .param("relay", relay)
                .param("rate", perSecond)
                .param("slowest", SLOWEST)
                .param("between", seconds(BETWEEN_HALVINGS))
                .update();
    }

    /** Goes back by one step, if it is time for one. */
    void recover(String relay) {
        jdbc.sql("""
                        update relay_state
                        set (slowed_rate, full_rate, raised_at) = (
                            select case when next < full_rate then next end,
                                   case when next < full_rate then full_rate end,
                                   clock_timestamp()
                            from (select slowed_rate + full_rate / :steps) as step (next))
                        where relay = :relay
                          and greatest(slowed_at, raised_at)
                              <= clock_timestamp() - make_interval(secs => :between)
                          and slowed_rate is not null
                        """)
                .param("relay", relay)
                .param("steps", STEPS_TO_FULL)
                .param("between", seconds(BETWEEN_STEPS))
                .update();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
