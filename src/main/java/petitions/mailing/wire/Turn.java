package petitions.mailing.wire;

/** What whoever hands over a mail decides and learns while it goes, on the thread that hands it over. */
@FunctionalInterface
public interface Turn {

    /** Asked as {@link Outgoing#mayGo()} is. */
    boolean mayGo();

    /** Told as {@link Outgoing#accepted()} is. */
    default void accepted() {}

    /** Told as {@link Outgoing#refused()} is. */
    default void refused() {}
}
