package petitions.correspondence;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Nobody recorded the outcome of a debate in time. */
public record StaffOutcomeOverdue(
        PetitionLink petition, List<PetitionLink> others, LocalDate debatedOn, LocalDate dueOn, URI tasks)
        implements StaffMail {}
