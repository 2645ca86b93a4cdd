package petitions.mailing.wire;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** The real relays of one node, which lead to servers of a test. */
public final class TestRelays implements Relays, AutoCloseable {

    private final RelayPool pool;

    private TestRelays(RelayPool pool) {
        this.pool = pool;
    }

    /** Called {@code relay-0}, {@code relay-1} and so on; without a limit of their rate. */
    public static TestRelays to(JdbcClient jdbc, Clock clock, WireServer... servers) {
        return new TestRelays(pool(jdbc, clock, null, servers));
    }

    static RelayPool pool(JdbcClient jdbc, Clock clock, @Nullable Double rate, WireServer... servers) {
        var relays = new ArrayList<Relay>();
        for (WireServer server : servers) {
            relays.add(new Relay("relay-" + relays.size(), "127.0.0.1", server.port(), null, null, Tls.NONE, 4, rate));
        }
        return new RelayPool(
                relays,
                WireClient.session(WireClient.PATIENT),
                WireClient.LIFETIMES,
                new RelayState(jdbc, clock),
                new RelayPace(jdbc));
    }

    @Override
    public List<Outcome> deliver(List<? extends Outgoing> mails) {
        return pool.deliver(mails);
    }

    @Override
    public void close() {
        pool.close();
    }
}
