package petitions.mailing.feedback;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.mailing.MailSettings;
import petitions.mailing.MailingChanged;
import petitions.mailing.MailingChanged.Change;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.platform.Figures;

/** Pauses a mailing of which too much comes back: mailbox providers judge all later mail by it. */
@Component
class FeedbackLimits {

    /** Fewer say nothing about a share. */
    private static final long ENOUGH_BOUNCES = 10;

    private static final long ENOUGH_COMPLAINTS = 3;

    /** Since somebody last said that it may go on. */
    private record Count(long accepted, long bounced, long complained) {

        boolean exceeds(long number, long enough, double percent) {
            return number >= enough && number * 100.0 > percent * accepted;
        }
    }

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final MailingControl control;

    FeedbackLimits(JdbcClient jdbc, MailSettings settings, MailingControl control) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.control = control;
    }

    /** To be asked once what came back is committed: pausing locks the mailing that it refers to. */
    void check(MailingId mailing) {
        count(mailing).flatMap(this::alarm).ifPresent(alarm -> control.pauseItself(mailing, alarm));
    }

    private Optional<String> alarm(Count count) {
        var limits = settings.limits();
        if (count.exceeds(count.complained(), ENOUGH_COMPLAINTS, limits.complained())) {
            return Optional.of("%s of %s mails were called unwanted by those who got them, which is more than %s %%."
                    .formatted(Figures.of(count.complained()), Figures.of(count.accepted()), limits.complained()));
        }
        if (count.exceeds(count.bounced(), ENOUGH_BOUNCES, limits.bounced())) {
            return Optional.of("%s of %s mails came back, which is more than %s %%."
                    .formatted(Figures.of(count.bounced()), Figures.of(count.accepted()), limits.bounced()));
        }
        return Optional.empty();
    }

    /** Empty if the mailing stands still or has ended, or goes to addresses that nobody has confirmed yet. */
    private Optional<Count> count(MailingId mailing) {
        return jdbc.sql("""
                        select (select coalesce(sum(accepted), 0) from mailing_tally where mailing_id = m.id) as accepted,
                               t.bounced - t.bounces_forgiven as bounced,
                               t.complained - t.complaints_forgiven as complained
                        from mailing m join feedback_tally t on t.mailing_id = m.id
                        where m.id = ? and m.state in ('ordered', 'sending') and not m.standing
                        """)
                .param(mailing.number())
                .query((row, number) ->
                        new Count(row.getLong("accepted"), row.getLong("bounced"), row.getLong("complained")))
                .optional();
    }

    @EventListener
    void forgive(MailingChanged event) {
        if (event.change() == Change.RESUMED) {
            jdbc.sql("""
                            update feedback_tally set bounces_forgiven = bounced, complaints_forgiven = complained
                            where mailing_id = ?
                            """).param(event.mailing().number()).update();
        }
    }
}
