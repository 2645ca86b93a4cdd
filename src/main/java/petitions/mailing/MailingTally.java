package petitions.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many met which fate.
 *
 * @param accepted a relay took their mail
 * @param refused a relay refused their mail for good, or could not take it for days
 * @param suppressed their address takes no mail
 * @param unsubscribed they left before their mail went
 * @param cancelled what it was about was taken down before their mail went
 * @param invalid no mail can be written to them
 * @param ambiguous not a fate: connections that broke before the answer, after which a mail was sent again
 */
public record MailingTally(
        long accepted, long refused, long suppressed, long unsubscribed, long cancelled, long invalid, long ambiguous) {

    static MailingTally of(ResultSet row) throws SQLException {
        return new MailingTally(
                row.getLong("accepted"),
                row.getLong("refused"),
                row.getLong("suppressed"),
                row.getLong("unsubscribed"),
                row.getLong("cancelled"),
                row.getLong("invalid"),
                row.getLong("ambiguous"));
    }

    public long decided() {
        return accepted + refused + suppressed + unsubscribed + cancelled + invalid;
    }
}
