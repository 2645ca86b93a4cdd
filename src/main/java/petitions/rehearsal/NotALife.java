package petitions.rehearsal;

/** A file does not describe a life that can be played. The message says what is wrong and where. */
class NotALife extends RuntimeException {

    NotALife(String message) {
        super(message);
    }
}
