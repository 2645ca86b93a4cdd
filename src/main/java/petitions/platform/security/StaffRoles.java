package petitions.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

/** The roles that a signed-in member of staff can have; each is a group of accounts. */
public final class StaffRoles {

    static final String OPERATOR = "OPERATOR";
    static final String ADMIN = "ADMIN";

    private static final String CLERK = "CLERK";
    private static final String MODERATOR = "MODERATOR";
    private static final String PUBLISHER = "PUBLISHER";
    private static final String COMMITTEE = "COMMITTEE";
    private static final String AUDITOR = "AUDITOR";

    private StaffRoles() {}

    static String[] all() {
        return new String[] {CLERK, MODERATOR, PUBLISHER, COMMITTEE, "DEPARTMENT", OPERATOR, AUDITOR, ADMIN};
    }

    /** Those who work for the Committee: all but the departments. */
    static String[] office() {
        return new String[] {CLERK, MODERATOR, PUBLISHER, COMMITTEE, OPERATOR, AUDITOR, ADMIN};
    }

    static String[] operations() {
        return new String[] {OPERATOR, ADMIN};
    }

    /** Whoever answers people that get no mail, or looks whether signatures are real. */
    static String[] answering() {
        return new String[] {CLERK, MODERATOR, OPERATOR, ADMIN};
    }

    /** Whoever approves what is mailed may stop it too. */
    static String[] pausing() {
        return new String[] {PUBLISHER, OPERATOR, ADMIN};
    }

    /** Whoever may read what staff did. */
    static String[] auditing() {
        return new String[] {AUDITOR, ADMIN};
    }

    public static boolean readAudit(HttpServletRequest request) {
        return isOneOf(auditing(), request);
    }

    public static boolean seeCockpit(HttpServletRequest request) {
        return isOneOf(operations(), request) || request.isUserInRole(AUDITOR);
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

    /** Whether whoever asks may move deadlines and try failed steps again. */
    public static boolean steerProcesses(HttpServletRequest request) {
        return isOneOf(operations(), request);
    }

    /** Whether they work for the Committee, and see all petitions. */
    public static boolean seeAllWork(HttpServletRequest request) {
        return isOneOf(office(), request);
    }

    public static boolean answerSigners(HttpServletRequest request) {
        return isOneOf(answering(), request);
    }

    public static boolean manageAccounts(HttpServletRequest request) {
        return request.isUserInRole(ADMIN);
    }

    public static boolean erasePersonalData(HttpServletRequest request) {
        return isOneOf(operations(), request);
    }

    private static boolean isOneOf(String[] roles, HttpServletRequest request) {
        return Arrays.stream(roles).anyMatch(request::isUserInRole);
    }
}
