package petitions.process.life;

import java.time.Instant;

/**
 * One run of a process, living or ended.
 *
 * @param process the key of its model
 * @param model the id of the model that it runs on, of that very version
 * @param parent the instance that called it; null if none did
 * @param endedAt null while it lives
 * @param stopped whether it ended before it came to an end of its own
 */
public record Instance(
        String id,
        String process,
        String name,
        String model,
        int version,
        String businessKey,
        String parent,
        String startedBy,
        Instant begunAt,
        Instant endedAt,
        boolean stopped) {

    public boolean isUnderWay() {
        return endedAt == null;
    }
}
