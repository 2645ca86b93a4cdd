package petitions.mailing;

import java.time.Instant;
import petitions.platform.Actor;

/**
 * An address was taken off, or may be written to again.
 *
 * @param what {@code suppressed} or {@code lifted}
 */
public record SuppressionEvent(String what, Actor by, String reason, Instant at) {}
