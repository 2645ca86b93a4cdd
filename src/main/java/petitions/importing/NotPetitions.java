package petitions.importing;

import petitions.platform.Refused;

/** A file that holds something else, or is damaged; says where. */
class NotPetitions extends Refused {

    NotPetitions(String message) {
        super(message);
    }

    static NotPetitions at(String place, String whatIsWrong) {
        return new NotPetitions("Nothing was imported: %s %s.".formatted(place, whatIsWrong));
    }
}
