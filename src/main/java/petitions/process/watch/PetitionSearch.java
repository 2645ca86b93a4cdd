package petitions.process.watch;

import org.springframework.lang.Nullable;
import petitions.petition.Petition;

/**
 * Which petitions somebody looks for. What is null does not matter.
 *
 * @param words the number, or part of the title
 * @param waitsFor the id of the step that it waits at
 * @param longerThan days that it has waited at that step, or at any
 */
public record PetitionSearch(
        @Nullable String words,
        @Nullable Petition.State state,
        @Nullable String department,
        @Nullable String waitsFor,
        @Nullable Integer longerThan) {

    public static final PetitionSearch ALL = new PetitionSearch(null, null, null, null, null);

    public boolean isForAll() {
        return equals(ALL);
    }

    boolean asksForWaits() {
        return waitsFor != null || longerThan != null;
    }

    boolean mayBeANumber() {
        return words != null && words.matches("\\d{1,18}");
    }
}
