package petitions.mailing.wire;

import java.util.List;

/** The configured relays, as one: the first that takes mail is used, the next where it does not. */
public interface Relays {

    /**
     * Hands mails over, in order, on one pooled connection, and waits for every answer.
     *
     * @return one outcome a mail, in the same order
     * @throws RelayUnavailable if nothing was handed over because no relay takes mail now
     */
    List<Outcome> deliver(List<? extends Outgoing> mails);
}
