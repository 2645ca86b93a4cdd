package petitions.platform.oidc;

import java.util.Arrays;
import java.util.Optional;

/** Why somebody did not get in by the provider, as the sign-in page says it. */
public enum Refusal {
    AWAY("away", "%s does not answer at the moment. Please try again in a minute."),
    NOT_COMPLETED("not-completed", "%s has not let you in, or it took too long. Please try again."),
    NO_GROUP("no-group", "%s knows you, but none of your groups there may work here."),
    NAME_TAKEN("name-taken", "There is an account here already that is called as yours at %s is, and it is not yours."),
    NAME_UNUSABLE(
            "name-unusable",
            "What %s calls your account cannot be the name of one here: 1 to 64 letters, digits, dots, hyphens and underscores, "
                    + "beginning with a letter or a digit.");

    private final String code;
    private final String sentence;

    Refusal(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    static Optional<Refusal> of(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    /** @param contact whom to ask where trying again does not help */
    String words(String provider, String contact) {
        String said = sentence.formatted(provider);
        if (this == AWAY || this == NOT_COMPLETED) {
            return said;
        }
        return said
                + (contact.isBlank()
                        ? " Ask whoever looks after your account at %s.".formatted(provider)
                        : " Ask %s.".formatted(contact));
    }
}
