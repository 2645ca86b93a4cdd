package petitions.petition;

import java.time.Instant;

/** Parliament ends, and with it signing. */
public record Dissolution(long id, Instant at) {}
