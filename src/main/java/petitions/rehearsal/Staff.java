package petitions.rehearsal;

import petitions.platform.Actor;

/** Who does what in a rehearsal. */
final class Staff {

    static final Actor CLERK = new Actor("clerk");
    static final Actor PUBLISHER = new Actor("publisher");
    static final Actor COMMITTEE = new Actor("committee");
    static final Actor OPERATOR = new Actor("operator");

    private Staff() {}
}
