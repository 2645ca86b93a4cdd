package petitions.mailing;

import petitions.platform.Refused;

/** Nobody ordered a mailing of this number. */
public final class NoSuchMailing extends Refused {

    public NoSuchMailing(MailingId id) {
        super("There is no mailing %s.".formatted(id));
    }
}
