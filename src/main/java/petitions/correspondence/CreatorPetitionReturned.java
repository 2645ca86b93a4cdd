package petitions.correspondence;

import java.time.LocalDate;

/** Moderators ask for other words. */
public record CreatorPetitionReturned(PetitionLink petition, Prose reason, LocalDate until) implements CreatorMail {}
