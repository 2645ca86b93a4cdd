package petitions.correspondence;

import java.net.URI;
import java.time.LocalDate;

/** The department let the due date of its response pass. */
public record StaffResponseOverdue(
        PetitionLink petition, String department, boolean revision, LocalDate dueOn, URI tasks) implements StaffMail {}
