package petitions.staff.mailings;

import java.time.Instant;
import java.util.List;
import petitions.mailing.RelayAnswers.Deferral;
import petitions.mailing.RelayAnswers.Refusal;

/**
 * One mailing in full.
 *
 * @param bounced of the accepted mails, those that came back
 * @param complained of the accepted mails, those that were called unwanted
 * @param refusals by what a relay answered, the most frequent first
 * @param deferrals likewise
 * @param history the oldest first
 * @param steering what can be done to it now, as addresses name it
 */
public record MailingSheet(
        MailingView mailing,
        long bounced,
        long complained,
        List<Answer> refusals,
        List<Answer> deferrals,
        List<Step> history,
        List<String> steering) {

    /**
     * What a relay answered, and how often.
     *
     * @param reply codes only
     * @param meaning the same in words; empty if there are none
     * @param next when the first of these mails is tried again; null if none is
     */
    public record Answer(String reply, String meaning, long mails, Instant next) {

        static Answer of(Refusal refusal) {
            return new Answer(refusal.reply(), Replies.meaning(refusal.reply()), refusal.mails(), null);
        }

        static Answer of(Deferral deferral) {
            return new Answer(deferral.reply(), Replies.meaning(deferral.reply()), deferral.mails(), deferral.next());
        }
    }

    /**
     * Something that was done to it.
     *
     * @param by an account, or the system
     * @param reason empty where none was asked for
     */
    public record Step(Instant at, String what, String by, String reason) {}

    public MailingSheet {
        refusals = List.copyOf(refusals);
        deferrals = List.copyOf(deferrals);
        history = List.copyOf(history);
        steering = List.copyOf(steering);
    }

    public boolean allows(String what) {
        return steering.contains(what);
    }
}
