package petitions.correspondence;

import java.net.URI;
import java.time.LocalDate;

/** A petition has waited for moderators for longer than its creator was told. */
public record StaffModerationOverdue(PetitionLink petition, LocalDate dueOn, URI tasks) implements StaffMail {}
