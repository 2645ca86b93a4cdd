package petitions.platform.security;

/** The roles that a signed-in member of staff can have; each is a group of accounts. */
final class StaffRoles {

    static final String OPERATOR = "OPERATOR";
    static final String ADMIN = "ADMIN";

    private StaffRoles() {}

    static String[] all() {
        return new String[] {"CLERK", "PUBLISHER", "COMMITTEE", "DEPARTMENT", OPERATOR, ADMIN};
    }

    static String[] operations() {
        return new String[] {OPERATOR, ADMIN};
    }

    /** Whoever answers people that get no mail. */
    static String[] answering() {
        return new String[] {"CLERK", OPERATOR, ADMIN};
    }
}
