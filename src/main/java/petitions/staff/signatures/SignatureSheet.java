package petitions.staff.signatures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * How mail reaches somebody who signed.
 *
 * @param erased whether nobody knows any more who signed
 * @param subscribed whether they wish to hear of the petition
 * @param suppressed why their address takes no mail; null if it does
 * @param history what was done about their address, the latest first
 * @param mails the latest first
 */
public record SignatureSheet(
        long signature,
        long petition,
        String title,
        boolean creator,
        boolean erased,
        boolean subscribed,
        Off suppressed,
        List<Done> history,
        List<Mail> mails) {

    public SignatureSheet {
        history = List.copyOf(history);
        mails = List.copyOf(mails);
    }

    /** @param codes of the server that refused them */
    public record Off(String cause, String codes, Instant since) {

        @JsonIgnore
        public boolean isByTheirWish() {
            return cause.equals("complained");
        }
    }

    public record Done(String what, String by, String reason, Instant at) {}

    /**
     * What one mailing did for them.
     *
     * @param codes of the relay; null where the fate says it all
     * @param at when its fate was decided; null while it is tried again
     * @param attempts so far; null unless it is tried again
     * @param returned what came back of it
     */
    public record Mail(
            long mailing,
            String kind,
            String subject,
            String fate,
            String codes,
            Instant at,
            Integer attempts,
            Instant nextAttemptAt,
            List<Returned> returned) {

        public Mail {
            returned = List.copyOf(returned);
        }
    }

    /** @param kind {@code bounce} or {@code complaint} */
    public record Returned(String kind, String codes, Instant at) {}
}
