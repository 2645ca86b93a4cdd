package petitions.mailing;

import java.time.Instant;

/** @param since when the one was ordered that waits longest; null if none waits */
public record LettersWaiting(long number, Instant since) {}
