package petitions.staff.mailings;

import java.util.Arrays;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.platform.Actor;

/** What can be done to a mailing. */
enum Steering {
    PAUSE("pause", "Paused. No further mail goes until somebody resumes it.", MailingControl::pause),
    RESUME("resume", "Resumed. It goes on where it stopped.", MailingControl::resume),
    SEND_AT_ONCE(
            "send-at-once",
            "It goes at any hour now, and what was put off is tried again.",
            MailingControl::sendAtOnce),
    TRY_REFUSED_AGAIN(
            "try-refused-again",
            "Whoever a relay had refused will be written to again.",
            MailingControl::tryRefusedAgain),
    CANCEL("cancel", "Cancelled. Whoever had not been written to will not be.", MailingControl::cancel);

    /** The same in addresses, as a pattern. */
    static final String PATHS = "pause|resume|cancel|send-at-once|try-refused-again";

    @FunctionalInterface
    private interface Act {
        void on(MailingControl control, MailingId mailing, Actor by, String reason);
    }

    private final String path;
    private final String done;
    private final Act act;

    Steering(String path, String done, Act act) {
        this.path = path;
        this.done = done;
        this.act = act;
    }

    /** @param path one of {@link #PATHS} */
    static Steering of(String path) {
        return Arrays.stream(values())
                .filter(steering -> steering.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    String path() {
        return path;
    }

    /** What to tell whoever did it. */
    String done() {
        return done;
    }

    void take(MailingControl control, MailingId mailing, Actor by, String reason) {
        act.on(control, mailing, by, reason);
    }
}
