package petitions.correspondence;

import java.net.URI;
import java.time.Instant;

/** A step of a process failed as often as it may. {@code failed} is how many failed in the same way when this was written. */
public record StaffStepFailed(String process, String step, String why, Instant since, int failed, URI failures)
        implements StaffMail {}
