package petitions.publicsite;

import java.time.Instant;
import java.util.List;
import petitions.petition.Petition;
import petitions.petition.Thresholds;
import petitions.platform.Figures;
import petitions.platform.words.Words;

/**
 * How many have signed, and what that earns.
 *
 * @param label what is counted
 * @param next how far it is to the next goal; null if none is left, or no more can sign
 */
public record CountPart(String signatures, String label, String next, List<Goal> goals) {

    /**
     * What a number of signatures earns.
     *
     * @param reached when it was reached; null before
     */
    public record Goal(String needed, String earns, int most, int signatures, String reached) {

        static Goal of(int needed, String earns, Petition petition, Instant reachedAt, Words words) {
            return new Goal(
                    Figures.of(needed),
                    words.say(earns),
                    needed,
                    Math.min(petition.signatureCount(), needed),
                    reachedAt == null ? null : words.language().date(reachedAt));
        }
    }

    static CountPart of(Petition petition, Thresholds thresholds, Words words) {
        return new CountPart(
                Figures.of(petition.signatureCount()),
                words.count("count.signatures", petition.signatureCount()),
                next(petition, thresholds, words),
                List.of(
                        Goal.of(
                                thresholds.response(),
                                "count.earns-response",
                                petition,
                                petition.responseThresholdReachedAt(),
                                words),
                        Goal.of(
                                thresholds.debate(),
                                "count.earns-debate",
                                petition,
                                petition.debateThresholdReachedAt(),
                                words)));
    }

    private static String next(Petition petition, Thresholds thresholds, Words words) {
        if (!petition.isOpen() || petition.debateThresholdReachedAt() != null) {
            return null;
        }
        boolean first = petition.responseThresholdReachedAt() == null;
        int missing = (first ? thresholds.response() : thresholds.debate()) - petition.signatureCount();
        return missing <= 0 ? null : words.count(first ? "count.to-response" : "count.to-debate", missing);
    }
}
