package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import petitions.platform.Actor;

/** A meeting that was given another day by hand. */
public record MeetingMove(LocalDate from, LocalDate to, String reason, Actor by, Instant at) {}
