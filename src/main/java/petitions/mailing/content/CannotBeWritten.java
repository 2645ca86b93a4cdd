package petitions.mailing.content;

/** No mail can be made for this recipient, now or later. Says why without repeating anything personal. */
public final class CannotBeWritten extends RuntimeException {

    /** What of the recipient cannot be used. */
    public enum Reason {
        /** It is not exactly one mailbox. */
        ADDRESS,
        /** It is missing. */
        NAME,
        /** The mail has a place for the link to unsubscribe, but the link is missing, or no header has room for it. */
        WAY_OUT,
        /** The mail has a place for a link of the recipient's own, but there is none. */
        LINK
    }

    private final Reason reason;

    CannotBeWritten(Reason reason) {
        super("The mail cannot be written (%s)".formatted(reason));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
