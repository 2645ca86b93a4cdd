package petitions.platform.jobs;

/**
 * Connections to the database that a part of each node may hold at the same moment. A module declares each of its parts
 * that works beside others as a bean of this type.
 *
 * @param by what stands after “for”, to the operator whose pool is too small
 */
public record ConnectionsHeld(String by, int atMost) {}
