package petitions.correspondence;

import java.net.URI;
import java.time.LocalDate;

/** The day of a meeting has ended, and it is not recorded. */
public record StaffMeetingOverdue(LocalDate meetsOn, int undecided, URI page, URI tasks) implements StaffMail {}
