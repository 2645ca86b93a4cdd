package petitions.mailing.delivery;

import petitions.mailing.MailingId;

/** Relays are there, and yet mails came back unsent time after time. */
class NothingGoes extends RuntimeException {

    NothingGoes(MailingId mailing) {
        super("No mail of mailing %s could be handed over".formatted(mailing));
    }
}
