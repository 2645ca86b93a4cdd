package petitions.publicsite;

import java.time.Instant;
import java.time.LocalDate;

/** What changes while people watch, and nothing else. */
record CountDocument(
        int signatureCount,
        Instant responseThresholdReachedAt,
        Instant governmentResponseAt,
        Instant debateThresholdReachedAt,
        LocalDate scheduledDebateDate,
        Instant debateOutcomeAt,
        boolean debated) {}
