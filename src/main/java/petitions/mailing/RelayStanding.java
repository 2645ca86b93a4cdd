package petitions.mailing;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * A relay as all nodes know it.
 *
 * @param trouble why it takes no mail, to follow its name; null while it does
 * @param nextProbeAt when it is asked again; null while it takes mail
 * @param slowedRate mails a second since it asked for fewer; null while it has not
 */
public record RelayStanding(
        String relay,
        @Nullable String trouble,
        @Nullable Instant nextProbeAt,
        @Nullable Double slowedRate) {

    public boolean takesMail() {
        return trouble == null;
    }

    /** Whether it takes mail, or may be asked whether it does again. */
    public boolean mayBeAskedAt(Instant now) {
        return takesMail() || nextProbeAt == null || !nextProbeAt.isAfter(now);
    }
}
