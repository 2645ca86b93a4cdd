package petitions.parliament;

import java.time.LocalDate;

/**
 * What is published of a debate that is over, to the letter: a link may be blank, as others publish it, or absent.
 *
 * @param debatedOn null if it was decided that there would be no debate
 */
public record PublishedOutcome(
        LocalDate debatedOn,
        String transcriptUrl,
        String videoUrl,
        String debatePackUrl,
        String publicEngagementUrl,
        String debateSummaryUrl) {

    static PublishedOutcome of(DebateOutcome outcome) {
        return new PublishedOutcome(
                outcome.debatedOn(),
                outcome.transcriptUrl(),
                outcome.videoUrl(),
                outcome.debatePackUrl(),
                outcome.publicEngagementUrl(),
                outcome.debateSummaryUrl());
    }

    /** The same as staff would have written it down: without links that lead nowhere. */
    public DebateOutcome held() {
        return new DebateOutcome(
                debatedOn, videoUrl, transcriptUrl, debatePackUrl, debateSummaryUrl, publicEngagementUrl);
    }
}
