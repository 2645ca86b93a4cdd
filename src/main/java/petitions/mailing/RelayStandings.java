package petitions.mailing;

import java.util.List;

/** How each of our relays stands. */
public interface RelayStandings {

    /** In the order in which they are preferred. */
    List<RelayStanding> all();

    /**
     * Has those that take no mail asked again at once, for somebody who knows more than we do.
     *
     * @return whether there are any
     */
    boolean askAgain();
}
