package petitions.staff.mailings;

import java.util.LinkedHashMap;
import java.util.Map;

/** What to do about the alarm of a mailing that paused itself. */
final class Alarms {

    static final String OTHERWISE = "See what was answered, mend the cause, then resume.";

    /** By words of the alarm. */
    private static final Map<String, String> REMEDIES = new LinkedHashMap<>();

    static {
        REMEDIES.put(
                "connection cannot be trusted",
                "Nothing was sent in clear, and nobody is marked. Have the relay’s certificate or STARTTLS mended, or "
                        + "correct its settings; then resume.");
        REMEDIES.put(
                "user name and password",
                "Nobody is marked. Correct the relay’s user name and password in the settings and restart the nodes; "
                        + "then resume.");
        REMEDIES.put(
                "refuses mail from our address",
                "Nobody is marked. Ask whoever runs the relay to accept our sender’s address, or correct it in the "
                        + "settings; then resume.");
        REMEDIES.put(
                "who we are or what we write",
                "Somebody takes us for spam. Ask whoever runs the relay what they object to, and check SPF, DKIM and "
                        + "DMARC, before you resume: going on makes it worse. Nobody’s address is marked for it. Those who were refused get "
                        + "this mail only if you try the refused again.");
        REMEDIES.put(
                "Not one of the first",
                "Look at what was refused. If all have the same code, the fault is with us or the relay: mend it, "
                        + "try the refused again, and resume.");
        REMEDIES.put(
                "Suddenly",
                "It went well before. See what was answered: if all have the same code, the fault is with us or the relay; "
                        + "mend it, try the refused again (which clears the addresses that were marked meanwhile), and resume.");
        REMEDIES.put(
                "failed for good",
                "Look at what was refused. Addresses that do not exist (5.1.1) are normal in an old list: resume. "
                        + "Refusals by policy (5.7) are not: ask whoever runs the relay first, and try the refused again.");
        REMEDIES.put(
                "came back",
                "More mail comes back than large providers put up with. Look at which addresses bounce before you "
                        + "resume; those that do are not written to again.");
        REMEDIES.put(
                "called unwanted",
                "Readers report this mail as spam. Read it as they do, and ask whether it should go to the others at "
                        + "all: resume or cancel.");
    }

    private Alarms() {}

    static String remedy(String alarm) {
        return REMEDIES.entrySet().stream()
                .filter(entry -> alarm.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHERWISE);
    }
}
