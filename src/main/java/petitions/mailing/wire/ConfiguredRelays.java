package petitions.mailing.wire;

import java.util.List;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import petitions.mailing.RelayStanding;
import petitions.mailing.RelayStandings;
import petitions.mailing.wire.RelayUnavailable.Reason;

/** What all nodes know of the relays that this one is configured with. */
@Component
class ConfiguredRelays implements RelayStandings {

    private final RelayPool relays;
    private final RelayState state;

    ConfiguredRelays(RelayPool relays, RelayState state) {
        this.relays = relays;
        this.state = state;
    }

    @Override
    public List<RelayStanding> all() {
        return relays.names().stream().map(this::standing).toList();
    }

    @Override
    public boolean askAgain() {
        return relays.names().stream().filter(state::askAgain).count() > 0;
    }

    private RelayStanding standing(String relay) {
        var known = state.of(relay);
        return new RelayStanding(relay, words(known.reason()), known.nextProbeAt(), known.slowedRate());
    }

    @Nullable
    private static String words(@Nullable Reason reason) {
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case UNREACHABLE -> "cannot be reached";
            case TLS -> "offers no connection that can be trusted";
            case AUTHENTICATION -> "does not accept our user name and password";
            case SENDER -> "refuses mail from our address";
        };
    }
}
