package petitions.mailing.delivery;

import petitions.mailing.MailingId;

/** What a node has heard, for tests in which several nodes talk. */
public final class Hearing {

    private final Halts halts;

    Hearing(Halts halts) {
        this.halts = halts;
    }

    /** Another answer than before: this mailing's course may have been changed. */
    public int changesOf(MailingId mailing) {
        return halts.changesOf(mailing);
    }
}
