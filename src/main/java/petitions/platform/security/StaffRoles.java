package petitions.platform.security;

/** The roles that a signed-in member of staff can have; each is a group of accounts. */
final class StaffRoles {

    static final String PUBLISHER = "PUBLISHER";
    static final String OPERATOR = "OPERATOR";
    static final String ADMIN = "ADMIN";

    private StaffRoles() {}

    static String[] all() {
        return new String[] {"CLERK", PUBLISHER, "COMMITTEE", "DEPARTMENT", OPERATOR, ADMIN};
    }

    /** Those who work for the Committee: all but the departments. */
    static String[] office() {
        return new String[] {"CLERK", PUBLISHER, "COMMITTEE", OPERATOR, ADMIN};
    }

    static String[] operations() {
        return new String[] {OPERATOR, ADMIN};
    }
}
