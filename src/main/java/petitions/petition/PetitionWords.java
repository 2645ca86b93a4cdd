package petitions.petition;

import java.time.Instant;
import petitions.platform.Rules;
import petitions.platform.text.Language;
import petitions.platform.text.LinkBait;
import petitions.platform.text.OneLine;
import petitions.platform.text.Visible;

/** What somebody asks for who starts a petition, as they typed it. */
public record PetitionWords(String action, String background, String additionalDetails) {

    public PetitionWords {
        action = action == null ? "" : OneLine.of(action);
        background = paragraphs(background);
        additionalDetails = paragraphs(additionalDetails);
    }

    /** Browsers send two characters for the end of a line, and count one. */
    private static String paragraphs(String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    public void verify() {
        new Rules()
                .must(Visible.in(action), "action", "Enter what you want the Government or Parliament to do.")
                .limit("action", "What you want to happen", action, NewPetition.ACTION_LIMIT)
                // it is mailed to whoever is said to have started or supported it
                .must(
                        !LinkBait.in(action),
                        "action",
                        "Say what should happen without a web address. You can give one in the background or the details.")
                .must(Visible.in(background), "background", "Enter some background: why should this happen?")
                .limit("background", "The background", background, NewPetition.BACKGROUND_LIMIT)
                .limit("additionalDetails", "The details", additionalDetails, NewPetition.ADDITIONAL_DETAILS_LIMIT)
                .verify();
    }

    /** The petition that they begin, while nobody has confirmed that it is theirs. */
    Petition startedAs(PetitionId id, Language language, Instant at) {
        return new Petition(
                id,
                action,
                background,
                additionalDetails,
                null,
                Petition.State.PENDING,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                at,
                at,
                language);
    }
}
