package petitions.correspondence;

import java.net.URI;
import java.time.LocalDate;

/** Enough people signed, so the Government owes a response. */
public record DepartmentResponseRequested(
        PetitionLink petition, String department, int signatures, LocalDate dueOn, ResponseLimits limits, URI task)
        implements DepartmentMail {}
