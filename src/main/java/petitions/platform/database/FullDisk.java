package petitions.platform.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Remembers that PostgreSQL had no room for what it was to write, whichever statement met that first. Reading goes on
 * then, so that nobody who only asks whether the database is there would know.
 */
final class FullDisk implements SQLExceptionOverride {

    /** {@code disk_full}, from the error codes of PostgreSQL's manual. */
    private static final String DISK_FULL = "53100";

    private final AtomicBoolean full = new AtomicBoolean();

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        if (DISK_FULL.equals(failure.getSQLState())) {
            full.set(true);
        }
        return Override.CONTINUE_EVICT;
    }

    boolean isFull() {
        return full.get();
    }

    void hasRoom() {
        full.set(false);
    }
}
