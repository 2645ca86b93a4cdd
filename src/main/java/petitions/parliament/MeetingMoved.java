package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import petitions.platform.Actor;

/** @param meeting the day by which the meeting is known */
public record MeetingMoved(LocalDate meeting, LocalDate from, LocalDate to, Instant at, Actor by) {}
