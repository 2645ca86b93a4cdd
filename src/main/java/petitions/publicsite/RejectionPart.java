package petitions.publicsite;

import java.util.Objects;
import petitions.petition.PetitionFacts.Rejection;
import petitions.platform.words.Words;

/**
 * Why a petition was not published.
 *
 * @param why in words
 * @param details as whoever rejected it wrote them; empty if nothing
 */
public record RejectionPart(String why, String details) {

    /** The codes of e-petitions. Others are met in what is imported, and mean no less. */
    static RejectionPart of(Rejection rejection, Words words) {
        var unknown = words.say("rejection.other");
        return rejection == null
                ? new RejectionPart(unknown, "")
                : new RejectionPart(
                        words.sayIfKnown("rejection." + rejection.code()).orElse(unknown),
                        Objects.requireNonNullElse(rejection.details(), ""));
    }
}
