package petitions.publicsite;

import java.time.Instant;
import java.time.LocalDate;
import petitions.parliament.Debate;

/** What changes while people watch, and nothing else. */
record CountDocument(
        int signatureCount,
        Instant responseThresholdReachedAt,
        Instant governmentResponseAt,
        Instant debateThresholdReachedAt,
        LocalDate scheduledDebateDate,
        Instant debateOutcomeAt,
        boolean debated) {

    static CountDocument of(PublicRecord record) {
        var attributes = PetitionAttributes.listed(record);
        return new CountDocument(
                attributes.signatureCount(),
                attributes.responseThresholdReachedAt(),
                attributes.governmentResponseAt(),
                attributes.debateThresholdReachedAt(),
                attributes.scheduledDebateDate(),
                attributes.debateOutcomeAt(),
                record.debates().stream().anyMatch(debate -> debate.debate().state() == Debate.State.HELD));
    }
}
