package petitions.process.migration;

import org.springframework.lang.Nullable;

/**
 * How many wait at one step of an earlier version.
 *
 * @param step its name in that version
 * @param obstacle why today's model cannot take over what waits here; null if it can
 */
record Waiting(String step, long instances, @Nullable String obstacle) {}
