package petitions.mailing.feedback;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.Audience;
import petitions.mailing.MailingProgress;
import petitions.mailing.Mailings;
import petitions.mailing.Recipient;
import petitions.mailing.ReturnAddresses.Returned;
import petitions.mailing.Suppressions;
import petitions.platform.London;
import petitions.platform.Sql;

/** Writes down what came back, each thing once, and takes the address off that it speaks against. */
@Component
@Transactional
class FeedbackBook {

    private final JdbcClient jdbc;
    private final Mailings mailings;
    private final Audience audience;
    private final Suppressions suppressions;
    private final Clock clock;

    FeedbackBook(JdbcClient jdbc, Mailings mailings, Audience audience, Suppressions suppressions, Clock clock) {
        this.jdbc = jdbc;
        this.mailings = mailings;
        this.audience = audience;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** @return what it was found to be in the end: we may know it already */
    Finding enter(Reading reading) {
        if (reading.finding().isDropped()) {
            return drop(reading.finding());
        }
        var mailing = mailings.find(reading.mail().mailing());
        if (mailing.isEmpty()) {
            // of a database that was restored from an earlier day
            return drop(Finding.UNKNOWN);
        }
        if (!isNew(reading)) {
            return drop(Finding.DUPLICATE);
        }
        count(reading);
        if (reading.suppress() != null) {
            suppress(reading, mailing.get());
        }
        return reading.finding();
    }

    private boolean isNew(Reading reading) {
        return jdbc.sql("""
                        insert into feedback (mailing_id, recipient_id, kind, detail, at)
                        values (:mailing, :recipient, :kind, :detail, :at) on conflict do nothing
                        """)
                        .param("mailing", reading.mail().mailing().number())
                        .param("recipient", reading.mail().recipient())
                        .param("kind", reading.finding().code())
                        .param("detail", reading.detail())
                        .param("at", Sql.at(clock.instant()))
                        .update()
                == 1;
    }

    private void count(Reading reading) {
        boolean bounce = reading.finding() == Finding.BOUNCE;
        jdbc.sql("""
                        insert into feedback_tally as t (mailing_id, bounced, complained)
                        values (:mailing, :bounced, :complained) on conflict (mailing_id) do update
                        set bounced = t.bounced + excluded.bounced, complained = t.complained + excluded.complained
                        """)
                .param("mailing", reading.mail().mailing().number())
                .param("bounced", bounce ? 1 : 0)
                .param("complained", bounce ? 0 : 1)
                .update();
    }

    /** Whoever is written to on duty stays on the list: nobody could see that they are off it. */
    private void suppress(Reading reading, MailingProgress mailing) {
        var addresses = recipients(reading.mail(), mailing)
                .filter(recipient -> recipient.unsubscribe() != null)
                .map(Recipient::address)
                .distinct()
                .toList();
        // several only if two audiences number their recipients alike; then nobody knows whose mail it was
        if (addresses.size() == 1) {
            suppressions.suppress(addresses, reading.suppress(), reading.detail());
        }
    }

    /** Whom the seal names, whatever the report claims. */
    private Stream<Recipient> recipients(Returned mail, MailingProgress mailing) {
        return mailing.segments().stream()
                .flatMap(segment -> audience.find(segment, List.of(mail.recipient())).stream())
                .filter(recipient -> recipient.id() == mail.recipient());
    }

    Finding drop(Finding finding) {
        jdbc.sql("""
                        insert into feedback_dropped as d (day, kind, number) values (?, ?, 1)
                        on conflict (day, kind) do update set number = d.number + 1
                        """).params(London.date(clock.instant()), finding.code()).update();
        return finding;
    }
}
