package petitions.parliament;

import java.time.LocalDate;
import petitions.platform.Actor;

/**
 * What the Committee decided about a debate or a response, for the record.
 *
 * @param reason empty if none was given
 * @param replyBy when a revised response is wanted; null if none is
 */
public record CommitteeDecision(String code, String reason, LocalDate replyBy, LocalDate on, Actor by) {

    static final String SCHEDULE = "schedule";
    static final String DECLINE = "decline";
    static final String DEFER = "defer";
    static final String AWAIT_RESPONSE = "await_response";
    static final String ACCEPTED = "accepted";
    static final String REVISION_REQUESTED = "revision_requested";

    public String words() {
        return switch (code) {
            case SCHEDULE -> "Schedule a debate";
            case DECLINE -> "No debate";
            case DEFER -> "Decide later";
            case AWAIT_RESPONSE -> "Wait for the Government’s response";
            case ACCEPTED -> "Note the response";
            case REVISION_REQUESTED -> "Ask for a revised response";
            default -> code.replace('_', ' ');
        };
    }
}
