package petitions.correspondence;

import java.time.LocalDate;

/** Moderators have not decided by the day that the creator was told. */
public record CreatorModerationLate(PetitionLink petition, LocalDate since) implements CreatorMail {}
