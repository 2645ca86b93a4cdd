package petitions.platform.time;

import java.time.Duration;

/** The local clock was moved: it now differs from real time by the offset. Told after the clock shows the new time. */
public record ClockMoved(Duration offset) {}
