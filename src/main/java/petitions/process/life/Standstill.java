package petitions.process.life;

import java.time.Instant;

/**
 * A step that had failed as often as it may, and needed somebody.
 *
 * @param overAt null while it does
 */
public record Standstill(String instance, String activity, String name, String why, Instant since, Instant overAt) {}
