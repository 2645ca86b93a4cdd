package petitions.mailing;

/** There is something to deliver, once this is committed. */
public record MailingOrdered(MailingId mailing) {}
