package petitions.correspondence;

import java.net.URI;
import java.util.List;

/** A debate is about to be held. */
public record StaffDebateReminder(PetitionLink petition, List<PetitionLink> others, Sitting sitting, URI tasks)
        implements StaffMail {}
