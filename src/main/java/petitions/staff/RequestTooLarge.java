package petitions.staff;

import petitions.platform.Refused;

/** More than the longest form, filled to its limits, would ever send. */
class RequestTooLarge extends Refused {

    RequestTooLarge() {
        super("This is far more text than a form takes. Please shorten it.");
    }
}
