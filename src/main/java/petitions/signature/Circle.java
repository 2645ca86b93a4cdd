package petitions.signature;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionId;

/**
 * Whoever was confirmed and subscribed at one instant. Who leaves afterwards still belongs to it, so that it never
 * changes.
 *
 * @param creators the creator's own signature, or everyone else's
 * @param except leaves out whoever also signed one of these, and hears through it
 */
public record Circle(PetitionId petition, boolean creators, Collection<PetitionId> except, Instant at) {

    public Circle {
        except = List.copyOf(except);
    }
}
