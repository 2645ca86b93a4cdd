package petitions.correspondence;

import petitions.mailing.Content;

/**
 * A mail as somebody will get it.
 *
 * @param to who, in words: {@code signers of petition 300239}
 */
public record MailPreview(String to, String from, Content content) {}
