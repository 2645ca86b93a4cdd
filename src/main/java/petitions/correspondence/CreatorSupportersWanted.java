package petitions.correspondence;

import java.time.LocalDate;

/** The creator has confirmed, and is to pass a link on to supporters. */
public record CreatorSupportersWanted(PetitionLink petition, int needed, int most, LocalDate until)
        implements CreatorMail {}
