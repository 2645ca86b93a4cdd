package petitions.correspondence;

import java.net.URI;
import java.time.LocalDate;

/** A petition will soon have waited for moderators for longer than its creator was told. */
public record StaffModerationNearOverdue(PetitionLink petition, LocalDate dueOn, URI tasks) implements StaffMail {}
