package petitions.process;

import petitions.platform.Refused;

/** This person's group does something else. */
public class NotYours extends Refused {

    public NotYours() {
        super("Your account may not start this. Ask a clerk or an operator.");
    }
}
