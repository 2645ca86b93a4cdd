package petitions.mailing;

import java.time.Instant;

/**
 * Everyone has been written to or has a reason why not, or somebody put an end to it.
 *
 * @param recipients all whom it concerned
 * @param accepted those whose mail a relay took
 * @param cancelled whether it was ended before everyone's turn had come
 */
public record MailingFinished(MailingId mailing, long recipients, long accepted, boolean cancelled, Instant at) {}
