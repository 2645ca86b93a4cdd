package petitions.rehearsal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can happen in a life; files write {@code response-requested} and so on. */
enum LifeKind {
    STARTED,
    SUPPORTED,
    PUBLISHED,
    OPENED,
    RESPONSE_THRESHOLD_REACHED,
    DEBATE_THRESHOLD_REACHED,
    RESPONSE_REQUESTED,
    RESPONSE_DEADLINE_MISSED,
    GOVERNMENT_RESPONDED,
    REVISION_REQUESTED,
    RELATED_ACTIVITY,
    CLOSED,
    DEBATE_SCHEDULED,
    DEBATE_POSTPONED,
    DEBATE_RESCHEDULED,
    DEBATE_DECLINED,
    DEBATE_HELD,
    SIGNING_PAUSED,
    SIGNING_RESUMED,
    TAKEN_DOWN;

    static Optional<LifeKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** All that are known, for messages. */
    static String codes() {
        return Arrays.stream(values()).map(LifeKind::code).sorted().collect(Collectors.joining(", "));
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
