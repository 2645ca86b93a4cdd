package petitions.mailing.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import petitions.mailing.MailingProgress;

/** All mailings that are under way, as they stood at one moment. */
record Outlook(List<MailingProgress> underWay, Instant at) {

    Outlook {
        underWay = List.copyOf(underWay);
    }

    List<MailingProgress> alarmed() {
        return underWay.stream().filter(mailing -> mailing.alarm() != null).toList();
    }

    /** Mails whose turn is still to come. */
    long waiting() {
        return underWay.stream().mapToLong(MailingProgress::waiting).sum();
    }

    long deferred() {
        return underWay.stream().mapToLong(MailingProgress::deferred).sum();
    }

    /** How long ago the oldest was ordered. */
    Duration oldest() {
        return underWay.stream()
                .map(mailing -> Duration.between(mailing.orderedAt(), at))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
