package petitions.mailing;

/** The first lane has taken a mailing up. */
public record MailingStarted(MailingId mailing, long recipients) {}
