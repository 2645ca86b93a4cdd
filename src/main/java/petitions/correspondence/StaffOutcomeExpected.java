package petitions.correspondence;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** The debate should be over, so its outcome can be recorded. */
public record StaffOutcomeExpected(
        PetitionLink petition, List<PetitionLink> others, LocalDate debatedOn, LocalDate dueOn, URI tasks)
        implements StaffMail {}
