package petitions.mailing;

import java.util.Locale;

/** Where a mailing stands. The last three are final. */
public enum MailingState {
    ORDERED,
    SENDING,
    PAUSED,
    FINISHED,
    SUPERSEDED,
    CANCELLED;

    static MailingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isFinal() {
        return this == FINISHED || this == SUPERSEDED || this == CANCELLED;
    }
}
