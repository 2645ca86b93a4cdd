package petitions.mailing.wire;

/** Goes with a mail: decides whether it may go, and learns what became of it, on the thread that hands it over. */
@FunctionalInterface
public interface Attendant {

    /** Asked as {@link Outgoing#mayGo()} is. */
    boolean mayGo();

    /** Told as {@link Outgoing#accepted()} is. */
    default void accepted() {}

    /** Told as {@link Outgoing#refused()} is. */
    default void refused() {}
}
