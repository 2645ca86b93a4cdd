package petitions.mailing.feedback;

import petitions.mailing.ReturnAddresses.Returned;
import petitions.mailing.Suppressions.Cause;

/**
 * What was read in a mail that came in.
 *
 * @param mail the mail of ours that it is about; null where it is dropped
 * @param detail codes only; null where it is dropped
 * @param suppress why the address takes no more mail; null if it still does
 */
record Reading(Finding finding, Returned mail, String detail, Cause suppress) {

    static Reading dropped(Finding finding) {
        return new Reading(finding, null, null, null);
    }

    static Reading bounce(Returned mail, Failure failure) {
        return new Reading(Finding.BOUNCE, mail, failure.codes(), failure.aboutTheAddress() ? Cause.BOUNCED : null);
    }

    static Reading complaint(Returned mail) {
        return new Reading(Finding.COMPLAINT, mail, "abuse", Cause.COMPLAINED);
    }
}
