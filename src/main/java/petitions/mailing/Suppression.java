package petitions.mailing;

import java.time.Instant;

/**
 * Why an address takes no mail.
 *
 * @param detail codes only, such as {@code 550 5.1.1}
 */
public record Suppression(Suppressions.Cause cause, String detail, Instant since) {}
