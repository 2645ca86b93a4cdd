package petitions.publicsite;

import org.springframework.http.HttpStatus;
import petitions.petition.Petition;
import petitions.platform.text.Dates;

/** The public asked for something that it is not shown; says so in words for whoever asked. */
class NotShown extends RuntimeException {

    private final HttpStatus status;
    private final String title;
    private final String reason;

    private NotShown(HttpStatus status, String title, String sentence, String reason) {
        super(sentence);
        this.status = status;
        this.title = title;
        this.reason = reason;
    }

    static NotShown malformedNumber() {
        return new NotShown(
                HttpStatus.BAD_REQUEST,
                "That is not the number of a petition",
                "A petition’s number has digits only. Check the address.",
                "");
    }

    static NotShown unknownPetition(String number) {
        return new NotShown(
                HttpStatus.NOT_FOUND,
                "There is no such petition",
                "No petition has the number %s. If you typed it, check it against where you found it."
                        .formatted(number),
                "");
    }

    static NotShown takenDown(Petition petition, String reason) {
        return new NotShown(
                HttpStatus.GONE,
                "This petition was taken down",
                "Petition %s was taken down on %s. It can no longer be read or signed."
                        .formatted(petition.id(), Dates.date(petition.takenDownAt())),
                reason);
    }

    static NotShown hidden(Petition petition) {
        return new NotShown(
                HttpStatus.GONE,
                "This petition is not published",
                "Petition %s was rejected, and its words are not shown. The standards for petitions say why."
                        .formatted(petition.id()),
                "");
    }

    /** @param whatIsWrong with the address, in a sentence */
    static NotShown badRequest(String whatIsWrong) {
        return new NotShown(HttpStatus.BAD_REQUEST, "That address asks for what there is not", whatIsWrong, "");
    }

    static NotShown closed(Petition petition) {
        return new NotShown(
                HttpStatus.GONE,
                "This petition is closed",
                "Petition %s could be signed until the end of %s. Its page still tells what becomes of it."
                        .formatted(
                                petition.id(),
                                Dates.date(petition.closedAt() == null ? petition.closingAt() : petition.closedAt())),
                "");
    }

    /** @param sentence why */
    static NotShown noSupportersWanted(String sentence) {
        return new NotShown(HttpStatus.GONE, "This petition needs no supporters", sentence, "");
    }

    static NotShown signingPaused(String reason) {
        return new NotShown(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Signing is paused",
                "No petition can be signed for now. The days that are lost are added to the end of each.",
                reason);
    }

    static NotShown otherFormat() {
        return new NotShown(
                HttpStatus.NOT_ACCEPTABLE,
                "A petition does not come in that format",
                "It can be read as a page, at its number, and as JSON, at its number with .json.",
                "");
    }

    /** One answer for every link that does not hold, so that none tells whether there is such a signature. */
    static NotShown brokenLink() {
        return new NotShown(
                HttpStatus.NOT_FOUND,
                "This link does not work",
                "It may have been cut off on its way. Open it once more from the email, or copy the whole of it.",
                "");
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** What was said when it was taken down; empty otherwise. */
    String reason() {
        return reason;
    }
}
