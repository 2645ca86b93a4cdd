package petitions.petition;

import petitions.platform.Rules;
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
                .must(Visible.in(background), "background", "Enter some background: why should this happen?")
                .limit("background", "The background", background, NewPetition.BACKGROUND_LIMIT)
                .limit("additionalDetails", "The details", additionalDetails, NewPetition.ADDITIONAL_DETAILS_LIMIT)
                .verify();
    }
}
