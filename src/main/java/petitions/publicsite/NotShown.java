package petitions.publicsite;

import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import petitions.petition.Petition;
import petitions.platform.words.Words;

/** The public asked for something that it is not shown; says so in words for whoever asked. */
class NotShown extends RuntimeException {

    private final HttpStatus status;
    private final String name;
    private final transient List<Object> values;
    private final String reason;
    private final String stillReadable;

    private NotShown(HttpStatus status, String name, String reason, Object... values) {
        this(status, name, reason, "", List.of(values));
    }

    /** @param name of the sentence that says it; {@code name.title} is the heading */
    private NotShown(HttpStatus status, String name, String reason, String stillReadable, List<Object> values) {
        super(name);
        this.status = status;
        this.name = name;
        this.values = values;
        this.reason = reason;
        this.stillReadable = stillReadable;
    }

    static NotShown malformedNumber() {
        return new NotShown(HttpStatus.BAD_REQUEST, "refused.number", "");
    }

    static NotShown unknownPetition(String number) {
        return new NotShown(HttpStatus.NOT_FOUND, "refused.unknown", "", number);
    }

    static NotShown takenDown(Petition petition, String reason) {
        return new NotShown(
                HttpStatus.GONE, "refused.taken-down", reason, petition.id().toString(), petition.takenDownAt());
    }

    static NotShown hidden(Petition petition) {
        return new NotShown(HttpStatus.GONE, "refused.hidden", "", petition.id().toString());
    }

    /**
     * @param whatIsWrong with the address: the name of the sentence that says it
     * @param values in it
     */
    static NotShown badRequest(String whatIsWrong, Object... values) {
        return new NotShown(HttpStatus.BAD_REQUEST, whatIsWrong, "", values);
    }

    static NotShown rejected(Petition petition) {
        return unsignable("refused.rejected", petition, petition.id().toString());
    }

    static NotShown closed(Petition petition) {
        return unsignable(
                "refused.closed",
                petition,
                petition.id().toString(),
                new Words.Until(Objects.requireNonNullElse(petition.closedAt(), petition.closingAt())));
    }

    private static NotShown unsignable(String name, Petition petition, Object... values) {
        return new NotShown(HttpStatus.GONE, name, "", petition.id().toString(), List.of(values));
    }

    /** @param sentence why */
    static NotShown noSupportersWanted(String sentence) {
        return new NotShown(HttpStatus.GONE, "refused.supporters", sentence);
    }

    /** What was not published, and never will be. */
    static NotShown over() {
        return new NotShown(HttpStatus.GONE, "refused.over", "");
    }

    static NotShown signingPaused(String reason) {
        return new NotShown(HttpStatus.SERVICE_UNAVAILABLE, "refused.paused", reason);
    }

    static NotShown parliamentDissolved() {
        return new NotShown(HttpStatus.SERVICE_UNAVAILABLE, "refused.dissolved", "");
    }

    static NotShown otherFormat() {
        return new NotShown(HttpStatus.NOT_ACCEPTABLE, "refused.format", "");
    }

    /** One answer for every link that does not hold, so that none tells whether there is such a signature. */
    static NotShown brokenLink() {
        return new NotShown(HttpStatus.NOT_FOUND, "refused.link", "");
    }

    HttpStatus status() {
        return status;
    }

    String name() {
        return name;
    }

    String title(Words words) {
        return words.say(name + ".title");
    }

    String sentence(Words words) {
        return words.say(name, values.toArray());
    }

    /** What was said when it was taken down or paused; empty otherwise. */
    String reason() {
        return reason;
    }

    /** The number of the petition that has a page still; empty if none has. */
    String stillReadable() {
        return stillReadable;
    }
}
