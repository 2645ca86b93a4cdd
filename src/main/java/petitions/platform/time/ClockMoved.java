package petitions.platform.time;

import java.time.Duration;

/** The application's clock now runs this far ahead of the real one. */
public record ClockMoved(Duration offset) {}
