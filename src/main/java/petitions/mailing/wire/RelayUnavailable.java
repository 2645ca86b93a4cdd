package petitions.mailing.wire;

import java.time.Instant;
import org.springframework.mail.MailException;

/** No relay takes mail now, which is no recipient's fault. */
public class RelayUnavailable extends MailException {

    /** Why not; all but {@code UNREACHABLE} need a person to look. */
    public enum Reason {
        /** Refused, silent, or lost: it is probed until it answers. */
        UNREACHABLE,
        /** It does not offer STARTTLS, or its certificate does not hold. */
        TLS,
        /** It does not know our user or password. */
        AUTHENTICATION,
        /** It refuses MAIL FROM with our own address. */
        SENDER
    }

    private final Reason reason;
    private final String relay;
    private final transient Instant nextProbeAt;

    /** @param relay name of the relay, from the configuration */
    public RelayUnavailable(Reason reason, String relay, Instant nextProbeAt, Throwable cause) {
        super("The relay %s takes no mail (%s)".formatted(relay, reason), cause);
        this.reason = reason;
        this.relay = relay;
        this.nextProbeAt = nextProbeAt;
    }

    public Reason reason() {
        return reason;
    }

    /** The name of the relay that this is said of. */
    public String relay() {
        return relay;
    }

    /** Until then, asking is in vain and costs the relay nothing. */
    public Instant nextProbeAt() {
        return nextProbeAt;
    }
}
