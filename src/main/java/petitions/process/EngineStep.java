package petitions.process;

import java.time.Instant;

/**
 * Something that the engine has to do.
 *
 * @param dueAt when; null for as soon as possible
 * @param activity the id of the step in its model, such as {@code event_closingReached}
 * @param petitionNumber empty if it is about no petition
 * @param timer whether somebody waits for the instant itself
 */
public record EngineStep(
        String job,
        Instant dueAt,
        String process,
        String activity,
        String name,
        String businessKey,
        String petitionNumber,
        boolean timer) {}
