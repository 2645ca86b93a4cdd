package petitions.correspondence;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * What the Committee made of its agenda.
 *
 * @param decided with what left the agenda
 * @param deferred what comes back to it undecided
 * @param following the meeting that it comes back to
 */
public record StaffDecisionsDigest(
        LocalDate meetsOn, List<DecisionEntry> decided, List<DecisionEntry> deferred, LocalDate following, URI page)
        implements StaffMail {}
