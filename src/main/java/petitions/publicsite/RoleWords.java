package petitions.publicsite;

import java.util.Map;

/** Who did something, by what they do and never by who they are. */
final class RoleWords {

    private static final Map<String, String> WORDS = Map.of(
            "clerk", "a clerk of the Petitions Committee",
            "publisher", "a publisher",
            "committee", "the Petitions Committee",
            "department", "the department",
            "operator", "an operator",
            "admin", "an administrator");

    private RoleWords() {}

    /** @return null for the system, and for an account that is named after a person */
    static String of(String actor) {
        return WORDS.get(actor);
    }
}
