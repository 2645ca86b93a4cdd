package petitions.publicsite;

import java.util.Locale;
import petitions.parliament.Debate;

/** Where a petition stands on its way to a debate. */
enum DebateStanding {
    PENDING,
    AWAITING,
    SCHEDULED,
    POSTPONED,
    DEBATED,
    NOT_DEBATED;

    static DebateStanding of(PublicRecord record) {
        return record.debate()
                .map(current -> of(current.debate()))
                .orElse(record.petition().debateThresholdReachedAt() == null ? PENDING : AWAITING);
    }

    static DebateStanding of(Debate debate) {
        return switch (debate.state()) {
            case PROPOSED -> AWAITING;
            case SCHEDULED -> SCHEDULED;
            case POSTPONED -> POSTPONED;
            case HELD -> DEBATED;
            case DECLINED, EMPTIED -> NOT_DEBATED;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
