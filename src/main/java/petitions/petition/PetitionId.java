package petitions.petition;

import petitions.platform.Refused;

/** A petition's number, as people know it: {@code 300239}. Doubles as the business key of its process. */
public record PetitionId(long number) implements Comparable<PetitionId> {

    /** @throws Refused if {@code text} is no petition number */
    public static PetitionId of(String text) {
        try {
            return new PetitionId(Long.parseLong(text.strip()));
        } catch (NumberFormatException notANumber) {
            throw new Refused("A petition's number has digits only.");
        }
    }

    @Override
    public int compareTo(PetitionId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
