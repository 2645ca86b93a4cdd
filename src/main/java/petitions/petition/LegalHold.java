package petitions.petition;

import java.time.Instant;
import petitions.platform.Actor;

/** Nobody who signed this petition is forgotten, for the reason that is given. */
public record LegalHold(PetitionId petition, Instant since, Actor by, String reason) {}
