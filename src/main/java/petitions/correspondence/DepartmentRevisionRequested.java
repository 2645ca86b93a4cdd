package petitions.correspondence;

import java.net.URI;
import java.time.LocalDate;

/** The Committee asks for another response. */
public record DepartmentRevisionRequested(
        PetitionLink petition, String department, Prose reason, LocalDate replyBy, ResponseLimits limits, URI task)
        implements DepartmentMail {}
