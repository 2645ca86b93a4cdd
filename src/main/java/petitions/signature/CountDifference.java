package petitions.signature;

import petitions.petition.PetitionId;

/**
 * A number of signatures that is not what it should be.
 *
 * @param kind {@code petition} for the whole, or a kind of area
 * @param code of the area; empty for the whole
 */
public record CountDifference(PetitionId petition, String kind, String code, long stored, long recounted) {

    @Override
    public String toString() {
        return "petition %s%s: %s stored, %s recounted"
                .formatted(petition, code.isEmpty() ? "" : ", " + kind + " " + code, stored, recounted);
    }
}
