package petitions.correspondence;

import java.time.LocalDate;

/** Moderators look at the petition. */
public record CreatorSupportersReached(PetitionLink petition, int supporters, LocalDate decideBy)
        implements CreatorMail {}
