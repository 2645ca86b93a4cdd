package petitions.process;

import petitions.platform.Refused;

/** The task was completed meanwhile, or withdrawn. */
public class TaskGone extends Refused {

    public TaskGone() {
        super("This task is not there any more: somebody else may have completed it.");
    }
}
