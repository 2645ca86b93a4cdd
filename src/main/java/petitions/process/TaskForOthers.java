package petitions.process;

import petitions.platform.Refused;

/** The task belongs to a group that this person is not in. */
public class TaskForOthers extends Refused {

    public TaskForOthers() {
        super("This task is for another group: its form opens for them only.");
    }
}
