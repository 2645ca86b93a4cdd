package petitions.process.access;

import java.util.Locale;

/** The groups of staff. Each has, in local mode, one account of the same name. */
public enum StaffGroup {
    CLERK("clerk", "Clerks"),
    MODERATOR("moderator", "Moderators"),
    PUBLISHER("publisher", "Publishers"),
    COMMITTEE("committee", "Committee"),
    DEPARTMENT("department", "Departments"),
    OPERATOR("operator", "Operators"),
    AUDITOR("auditor", "Auditors"),
    ADMIN("camunda-admin", "Administrators");

    private final String id;
    private final String label;

    StaffGroup(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    String label() {
        return label;
    }

    String account() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String role(String groupId) {
        return "ROLE_" + (groupId.equals(ADMIN.id) ? ADMIN.name() : groupId.toUpperCase(Locale.ROOT));
    }
}
