package petitions.mailing.feedback;

/** A mail is too large, too deep or too broken to be read. The message quotes nothing of it. */
final class Unreadable extends Exception {

    Unreadable(String why) {
        super(why);
    }
}
