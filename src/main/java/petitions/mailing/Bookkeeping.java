package petitions.mailing;

import java.util.Optional;

/** Whether this node can write down what becomes of mails. */
public interface Bookkeeping {

    /** Why not, as a sentence; nothing while all is well, or only the database is away. */
    Optional<String> trouble();
}
