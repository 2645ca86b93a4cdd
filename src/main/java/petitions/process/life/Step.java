package petitions.process.life;

import java.time.Instant;
import java.util.Set;

/**
 * One passing of a step of a model.
 *
 * @param activity its id in the model, such as {@code userTask_recordResponse}
 * @param name empty for gateways that have none
 * @param kind as the engine calls it, such as {@code userTask}
 * @param endedAt null while it lasts
 * @param cancelled whether something else ended it
 * @param called the instance that it called; null if none
 * @param by who completed the task; null if it is none, or was not completed
 */
public record Step(
        String instance,
        String activity,
        String name,
        String kind,
        Instant begunAt,
        Instant endedAt,
        boolean cancelled,
        String called,
        String by) {

    private static final Set<String> WAITING_KINDS =
            Set.of("receiveTask", "intermediateTimer", "intermediateMessageCatch", "eventBasedGateway", "callActivity");

    public boolean lasts() {
        return endedAt == null;
    }

    /** People's steps wait too; their tasks tell more of it. */
    boolean waits() {
        return lasts() && WAITING_KINDS.contains(kind);
    }

    /** Whether something is done or happens in it, and it does not only hold or branch. */
    public boolean counts() {
        return !kind.endsWith("Gateway") && !kind.equals("subProcess") && !activity.startsWith("startEvent_");
    }
}
