package petitions.process;

import java.util.List;

/**
 * Where an instance has been and where it is.
 *
 * @param passed every step and event that is behind it, in the order in which they ended
 * @param waitingAt what it has not left
 */
record Trace(String process, String businessKey, List<String> passed, List<String> waitingAt, boolean ended) {

    Trace {
        passed = List.copyOf(passed);
        waitingAt = List.copyOf(waitingAt);
    }

    @Override
    public String toString() {
        return "%s %s, which %s, waits at %s and has passed %s"
                .formatted(process, businessKey, ended ? "has ended" : "runs", waitingAt, passed);
    }
}
