package petitions.process.watch;

import java.time.Instant;

/**
 * Something that happens by itself when its time has come.
 *
 * @param petitions the numbers of those that it is about; empty if it is about none
 * @param title of the petition
 */
public record DueTimer(String job, String process, String step, String petitions, String title, Instant dueAt) {}
