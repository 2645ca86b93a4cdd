package petitions.mailing.feedback;

import java.util.Locale;

/** What a mail that came in turned out to be. Only the first two tell of a recipient; the others are counted and dropped. */
public enum Finding {
    /** A mail of ours could not be delivered. */
    BOUNCE,
    /** Somebody called a mail of ours unwanted. */
    COMPLAINT,
    /** We knew it already. */
    DUPLICATE,
    /** A report about no mail that we sent. */
    FORGED,
    /** Our own mail, or a report about our own return address. */
    LOOP,
    /** A report that there is nothing to know yet. */
    DELAYED,
    /** A report that a mail went its way. */
    DELIVERED,
    /** Somebody's program says that they are away, or that they have read it. */
    AUTOMATIC_REPLY,
    /** A report by a mailbox provider that is no complaint. */
    OTHER_REPORT,
    /** A complaint of which the provider has blackened who complains. */
    REDACTED,
    /** Too large, too deep, or broken. */
    UNREADABLE,
    /** None of these; somebody may have answered. */
    UNKNOWN;

    boolean isDropped() {
        return this != BOUNCE && this != COMPLAINT;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
