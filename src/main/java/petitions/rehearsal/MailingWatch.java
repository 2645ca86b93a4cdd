package petitions.rehearsal;

import java.util.List;
import org.springframework.stereotype.Component;
import petitions.mailing.MailingId;
import petitions.mailing.MailingProgress;
import petitions.mailing.Mailings;

/** Which mailings have come since it was last asked. */
@Component
class MailingWatch {

    private final Mailings mailings;
    private MailingId seen = new MailingId(0);

    MailingWatch(Mailings mailings) {
        this.mailings = mailings;
    }

    List<MailingProgress> fresh() {
        var fresh = mailings.after(seen);
        if (!fresh.isEmpty()) {
            seen = fresh.get(fresh.size() - 1).id();
        }
        return fresh;
    }

    int delivered() {
        return mailings.after(new MailingId(0)).stream()
                .mapToInt(MailingProgress::accepted)
                .sum();
    }
}
