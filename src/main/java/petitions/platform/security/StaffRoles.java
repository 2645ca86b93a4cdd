package petitions.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** The roles that a signed-in member of staff can have; each is a group of accounts. */
public final class StaffRoles {

    static final String OPERATOR = "OPERATOR";
    static final String ADMIN = "ADMIN";

    private static final String PUBLISHER = "PUBLISHER";

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

    /** Whoever answers people that get no mail. */
    static String[] answering() {
        return new String[] {"CLERK", OPERATOR, ADMIN};
    }

    /** Whoever approves what is mailed may stop it too. */
    static String[] pausing() {
        return new String[] {PUBLISHER, OPERATOR, ADMIN};
    }

    public static boolean seeCockpit(HttpServletRequest request) {
        return isOneOf(operations(), request);
    }

    /** Whether the mailings are shown to whoever asks. */
    public static boolean seeMailings(HttpServletRequest request) {
        return isOneOf(office(), request);
    }

    public static boolean pauseMailings(HttpServletRequest request) {
        return isOneOf(pausing(), request);
    }

    public static boolean steerMailings(HttpServletRequest request) {
        return isOneOf(operations(), request);
    }

    public static boolean erasePersonalData(HttpServletRequest request) {
        return isOneOf(operations(), request);
    }

    private static boolean isOneOf(String[] roles, HttpServletRequest request) {
        return Arrays.stream(roles).anyMatch(request::isUserInRole);
    }
}
