package petitions.mailing;

import petitions.platform.Refused;

/** In the state that a mailing has come to, this cannot be done to it: somebody was faster, or the mailing itself. */
public final class MailingHasMovedOn extends Refused {

    MailingHasMovedOn(MailingProgress mailing, String what) {
        this(
                mailing.state().code().equals(what)
                        ? "Mailing %s is %s already.".formatted(mailing.id(), what)
                        : "Mailing %s cannot be %s: it is %s."
                                .formatted(mailing.id(), what, mailing.state().code()));
    }

    MailingHasMovedOn(String message) {
        super(message);
    }
}
