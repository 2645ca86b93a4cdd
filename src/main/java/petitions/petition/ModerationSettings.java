package petitions.petition;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What moderators may do.
 *
 * @param rejectionCodes the reasons for which a petition may be rejected here; all, unless they are named
 */
@ConfigurationProperties("petitions.moderation")
public record ModerationSettings(List<RejectionCode> rejectionCodes) {

    public ModerationSettings {
        rejectionCodes = rejectionCodes == null || rejectionCodes.isEmpty()
                ? List.of(RejectionCode.values())
                : List.copyOf(rejectionCodes);
    }
}
