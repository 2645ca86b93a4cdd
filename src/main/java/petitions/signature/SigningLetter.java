package petitions.signature;

import java.util.Comparator;
import java.util.List;
import petitions.petition.PetitionId;

/** A letter that follows from signing. */
record SigningLetter(long signature, Kind kind) {

    /**
     * @param confirmed whether it is about a signature that was confirmed long ago
     * @param number the how-manieth to this signature, from 1
     */
    record Kind(PetitionId petition, boolean confirmed, int number) implements Comparable<Kind> {

        private static final Comparator<Kind> ORDER = Comparator.<Kind>comparingLong(kind -> kind.petition.number())
                .thenComparing(Kind::confirmed)
                .thenComparing(Kind::number);

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }

        /** The event that has it written. */
        Object to(List<Long> signatures) {
            return confirmed
                    ? new SignedAgain(petition, number, signatures)
                    : new ConfirmationsWanted(petition, number, signatures);
        }
    }
}
