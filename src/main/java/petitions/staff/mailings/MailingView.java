package petitions.staff.mailings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import petitions.mailing.MailingProgress;
import petitions.petition.PetitionId;

/**
 * One mailing as it stands.
 *
 * @param subject the subject line of its mails
 * @param petitions the numbers of those that it is about
 * @param expected how many it concerns; null until the first lane has taken it up
 * @param decided how many of these have their fate
 * @param rate mails a second, lately
 * @param secondsLeft at that rate; null while it stands still
 * @param standstill why nothing goes of it; null while it goes on, and when it has ended
 */
public record MailingView(
        long id,
        String subject,
        String kind,
        List<Long> petitions,
        String state,
        Long expected,
        long decided,
        Fates fates,
        long ambiguous,
        double rate,
        Long secondsLeft,
        Standstill standstill,
        Instant orderedAt,
        Instant startedAt,
        Instant finishedAt,
        Words words) {

    static MailingView of(MailingProgress mailing, String subject, List<PetitionId> petitions, Standstill standstill) {
        return new MailingView(
                mailing.id().number(),
                subject,
                mailing.kind(),
                petitions.stream().map(PetitionId::number).toList(),
                mailing.state().code(),
                mailing.expected(),
                mailing.tally().decided(),
                Fates.of(mailing),
                mailing.tally().ambiguous(),
                Math.round(mailing.rate() * 10) / 10.0,
                mailing.timeLeft().map(Duration::toSeconds).orElse(null),
                standstill,
                mailing.orderedAt(),
                mailing.startedAt(),
                mailing.finishedAt(),
                Words.of(mailing, standstill));
    }

    public boolean isUnderWay() {
        return finishedAt == null;
    }

    /** Whether it stays as it is until somebody does something. */
    public boolean needsSomebody() {
        return standstill != null && standstill.alarming();
    }
}
