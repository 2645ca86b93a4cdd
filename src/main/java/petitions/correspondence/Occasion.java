package petitions.correspondence;

import petitions.petition.Petition;

/** What those who supported a petition before it was published hear of. */
enum Occasion {
    /** That it is published, or rejected in public. */
    DECISION("supporters"),
    /** That it reads differently now. */
    CHANGE("supporters-of-a-change"),
    /** That it will not be published. */
    END("supporters-of-an-end");

    private final String code;

    Occasion(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Whether that is still so. */
    boolean isCurrent(Petition petition) {
        return switch (this) {
            case DECISION -> petition.isPublic();
            case CHANGE -> petition.isInAdmission();
            case END -> true;
        };
    }
}
