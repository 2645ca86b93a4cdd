package petitions.petition;

import java.time.Instant;
import java.util.Locale;
import petitions.platform.Actor;

/**
 * What a moderator decided.
 *
 * @param code of a rejection; null otherwise
 * @param words for the public, the creator or colleagues, as the decision has it; empty if none were needed
 */
public record Moderation(Decision decision, RejectionCode code, String words, Instant at, Actor by) {

    public enum Decision {
        PUBLISH,
        REJECT,
        RETURN,
        FLAG;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
