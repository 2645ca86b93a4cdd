package petitions.petition;

import petitions.platform.Rules;
import petitions.platform.text.OneLine;

/**
 * What is opened for signatures.
 *
 * @param department the one that will be asked for a response, by name; null if not known yet
 */
public record NewPetition(
        PetitionId id, String action, String background, String additionalDetails, String department) {

    /** Characters. Source: e-petitions. */
    public static final int ACTION_LIMIT = 80;

    public static final int BACKGROUND_LIMIT = 300;
    public static final int ADDITIONAL_DETAILS_LIMIT = 800;

    public NewPetition {
        action = action == null ? "" : OneLine.of(action);
        background = background == null ? "" : background;
        additionalDetails = additionalDetails == null ? "" : additionalDetails;
        department = department == null ? null : OneLine.of(department);
    }

    void verify() {
        new Rules()
                .require("action", "The title", action)
                .limit("action", "The title", action, ACTION_LIMIT)
                .limit("background", "The background", background, BACKGROUND_LIMIT)
                .limit("additionalDetails", "The additional details", additionalDetails, ADDITIONAL_DETAILS_LIMIT)
                .verify();
    }
}
