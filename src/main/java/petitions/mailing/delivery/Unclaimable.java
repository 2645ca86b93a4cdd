package petitions.mailing.delivery;

import petitions.mailing.MailingId;

/** Whom a mailing concerns cannot be found out. That is no reason to leave the other mailings. */
class Unclaimable extends RuntimeException {

    private final transient MailingId mailing;

    Unclaimable(MailingId mailing, RuntimeException cause) {
        super("The audience of mailing %s cannot be read".formatted(mailing), cause);
        this.mailing = mailing;
    }

    MailingId mailing() {
        return mailing;
    }
}
