package petitions.correspondence;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the Committee is to decide at its next meeting.
 *
 * @param entries those with most signatures first; none if there is nothing to decide, and no meeting
 * @param page the agenda to print, and what was decided
 */
public record CommitteeAgenda(LocalDate meetsOn, Instant closedAt, List<AgendaEntry> entries, URI page, URI tasks)
        implements CommitteeMail {}
