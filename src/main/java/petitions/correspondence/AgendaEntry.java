package petitions.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A petition on an agenda, with what the Committee should know of it.
 *
 * @param toDecide what is to be decided about it, as in “a debate”
 * @param background what its creator says beside it; null if nothing
 * @param responseReached when it passed the threshold for a response
 * @param debateReached when it passed the threshold for a debate
 * @param response what the Government answered last; null if it has not
 * @param earlier what earlier meetings made of it, the earliest first
 */
public record AgendaEntry(
        PetitionLink petition,
        String toDecide,
        @Nullable String background,
        int signatures,
        @Nullable LocalDate responseReached,
        @Nullable LocalDate debateReached,
        @Nullable Response response,
        List<Earlier> earlier) {

    public record Response(String department, LocalDate respondedOn, String summary) {}

    /** @param reason null if none was given */
    public record Earlier(
            LocalDate meeting, String decided, @Nullable Prose reason) {}
}
