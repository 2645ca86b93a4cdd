package petitions.staff.mailings;

import petitions.mailing.MailingProgress;

/**
 * What became, and will become, of everyone whom a mailing concerns. All of them together are those that it expected.
 *
 * @param takenDown what it was about was taken down before their mail went
 * @param deferred a relay put them off; they are tried again
 * @param waiting their turn is still to come
 * @param leftOut it ended before their turn
 */
public record Fates(
        long accepted,
        long refused,
        long suppressed,
        long unsubscribed,
        long takenDown,
        long invalid,
        long deferred,
        long waiting,
        long leftOut) {

    static Fates of(MailingProgress mailing) {
        var tally = mailing.tally();
        return new Fates(
                tally.accepted(),
                tally.refused(),
                tally.suppressed(),
                tally.unsubscribed(),
                tally.cancelled(),
                tally.invalid(),
                mailing.deferred(),
                mailing.waiting(),
                mailing.leftOut());
    }
}
