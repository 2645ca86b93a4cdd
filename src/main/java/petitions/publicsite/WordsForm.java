package petitions.publicsite;

import petitions.petition.Petition;
import petitions.petition.PetitionWords;

/** What somebody typed who writes a petition; never null. */
public record WordsForm(String action, String background, String additionalDetails) {

    static final WordsForm EMPTY = new WordsForm("", "", "");

    public WordsForm {
        action = action == null ? "" : action;
        background = background == null ? "" : background;
        additionalDetails = additionalDetails == null ? "" : additionalDetails;
    }

    static WordsForm of(Petition petition) {
        return new WordsForm(petition.action(), petition.background(), petition.additionalDetails());
    }

    PetitionWords words() {
        return new PetitionWords(action, background, additionalDetails);
    }
}
