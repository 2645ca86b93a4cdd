package petitions.mailing;

import java.time.Instant;

/**
 * Everyone has been written to, or has a reason why not.
 *
 * @param recipients all whose fate was decided
 * @param accepted those whose mail a relay took
 */
public record MailingFinished(MailingId mailing, int recipients, int accepted, Instant at) {}
