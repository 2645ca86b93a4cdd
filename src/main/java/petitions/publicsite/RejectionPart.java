package petitions.publicsite;

import java.util.Map;
import petitions.petition.PetitionFacts.Rejection;

/**
 * Why a petition was not published.
 *
 * @param why in words
 * @param details as whoever rejected it wrote them; empty if nothing
 */
public record RejectionPart(String why, String details) {

    static final String UNKNOWN = "It did not meet the standards that petitions have to meet.";

    /** By code, the codes of e-petitions. Others are met in what is imported, and mean no less. */
    private static final Map<String, String> WORDS = Map.of(
            "duplicate", "There is a petition about this already.",
            "irrelevant", "It is about something that neither the Government nor Parliament is responsible for.",
            "no-action", "It does not say what the Government or Parliament is asked to do.",
            "already-happening", "What it asks for is being done already, or has been.",
            "honours", "It asks for an honour, or for an appointment. There are other ways to propose somebody.",
            "fake-name", "It was started under a name that is not a person’s.",
            "foi", "It asks for information. The law has its own way of asking for that.");

    static RejectionPart of(Rejection rejection) {
        return rejection == null
                ? new RejectionPart(UNKNOWN, "")
                : new RejectionPart(
                        WORDS.getOrDefault(rejection.code(), UNKNOWN),
                        rejection.details() == null ? "" : rejection.details());
    }
}
