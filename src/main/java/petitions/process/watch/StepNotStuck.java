package petitions.process.watch;

import petitions.platform.Refused;

/** Somebody else had it tried again, it went on, or its process has ended. */
public class StepNotStuck extends Refused {

    StepNotStuck() {
        super("This step is not stuck any more: somebody may have had it tried again, or its process has ended.");
    }
}
