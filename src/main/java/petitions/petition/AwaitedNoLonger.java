package petitions.petition;

import petitions.platform.Refused;

/** What somebody brings was waited for until this very moment, in which somebody else, or time, was faster. */
public class AwaitedNoLonger extends Refused {

    public AwaitedNoLonger(PetitionId petition, Throwable cause) {
        super("Petition %s has gone on in this very moment, without what it waited for.".formatted(petition));
        initCause(cause);
    }
}
