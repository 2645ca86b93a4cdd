package petitions.mailing;

import java.util.List;

/** How each of our relays stands. */
public interface RelayStandings {

    /** In the order in which they are preferred. */
    List<RelayStanding> all();
}
