package petitions.mailing;

/** The frozen words of a mail, with {@link Slots} for what is personal. */
public record Content(String subject, String text, String html) {}
