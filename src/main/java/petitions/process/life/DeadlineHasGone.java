package petitions.process.life;

import petitions.platform.Refused;

/** The step was left meanwhile, or somebody else has moved its deadline. */
public class DeadlineHasGone extends Refused {

    DeadlineHasGone(String message) {
        super(message);
    }
}
