package petitions.staff.operations;

import java.time.Instant;

/**
 * Something that happened.
 *
 * @param by an account, the system, or an import; null where the engine did what its model says
 * @param told whether the timeline says so, which stays for good; the engine otherwise
 * @param instance in which it happened; null of the timeline
 * @param process what its process is called; null of the timeline
 */
public record StoryLine(Instant at, String what, String by, boolean told, String instance, String process) {}
