package petitions.correspondence;

import java.net.URI;
import java.time.Instant;

/** A mailing takes longer than it should. {@code subject} is that of the mail it sends. */
public record StaffMailingLate(
        PetitionLink petition, String subject, Instant orderedAt, int delivered, int recipients, URI mailing)
        implements StaffMail {}
