package petitions.publicsite;

import java.util.Locale;

/** Where a petition stands with the government. */
enum ResponseStanding {
    PENDING,
    AWAITING,
    OVERDUE,
    RESPONDED,
    REVISION_AWAITED,
    REVISION_OVERDUE;

    static ResponseStanding of(PublicRecord record) {
        return record.asked()
                .map(latest -> {
                    if (latest.isPublished()) {
                        return RESPONDED;
                    }
                    boolean overdue = latest.overdueSince() != null;
                    if (latest.isRevision()) {
                        return overdue ? REVISION_OVERDUE : REVISION_AWAITED;
                    }
                    return overdue ? OVERDUE : AWAITING;
                })
                .orElse(record.petition().responseThresholdReachedAt() == null ? PENDING : AWAITING);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
