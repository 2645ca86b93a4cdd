package petitions.staff.operations;

import petitions.platform.Refused;

class NoSuchProcess extends Refused {

    NoSuchProcess() {
        super("There is no such process, or it ended so long ago that the engine has forgotten it.");
    }
}
