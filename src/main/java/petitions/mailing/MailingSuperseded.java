package petitions.mailing;

/** What a mailing says is not true any more; nobody else is told of it. */
public record MailingSuperseded(MailingId mailing) {}
