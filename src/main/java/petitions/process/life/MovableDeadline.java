package petitions.process.life;

import java.time.Instant;

/**
 * A deadline that may be moved by hand.
 *
 * @param activity the event that its timer brings about, or the task that is due
 * @param job its timer; null if only a task is due
 * @param task the task that is due then; null if none is
 */
public record MovableDeadline(String instance, String activity, String name, String job, String task, Instant dueAt) {}
