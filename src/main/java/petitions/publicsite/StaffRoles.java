package petitions.publicsite;

import java.util.Map;

/** Who did something, by what they do and never by who they are. */
final class StaffRoles {

    private static final Map<String, String> WORDS = Map.of(
            "clerk", "a clerk of the Petitions Committee",
            "publisher", "a publisher",
            "committee", "the Petitions Committee",
            "department", "the department",
            "operator", "an operator",
            "admin", "an administrator");

    private StaffRoles() {}

    /** @return null for the system, and for an account that is named after a person */
    static String words(String actor) {
        return WORDS.get(actor);
    }
}
