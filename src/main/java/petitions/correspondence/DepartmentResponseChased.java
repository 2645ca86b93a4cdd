package petitions.correspondence;

import java.net.URI;
import java.time.LocalDate;

/** A response, or the revision of one, is late. {@code earlierReminders} does not count this one. */
public record DepartmentResponseChased(
        PetitionLink petition,
        String department,
        boolean revision,
        LocalDate dueOn,
        int daysLate,
        int earlierReminders,
        URI task)
        implements DepartmentMail {}
