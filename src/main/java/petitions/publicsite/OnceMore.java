package petitions.publicsite;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/** What somebody else was in the way of is done once more: then it is known what they did. */
final class OnceMore {

    private OnceMore() {}

    static <T> T after(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConcurrencyFailureException overtaken) {
            return work.get();
        }
    }
}
