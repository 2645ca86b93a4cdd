package petitions.mailing;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.MailingChanged.Change;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.Sql;

/**
 * Steers a mailing that is under way. Once a pause or an end is committed, each lane sends at most the mail that it has
 * already begun; on other nodes, once they hear of it, which is some milliseconds later.
 */
@Service
@Transactional
public class MailingControl {

    /** Characters. */
    public static final int REASON_LIMIT = 300;

    private static final Set<MailingState> UNDER_WAY = EnumSet.of(MailingState.ORDERED, MailingState.SENDING);
    private static final Set<MailingState> NOT_ENDED =
            EnumSet.of(MailingState.ORDERED, MailingState.SENDING, MailingState.PAUSED);

    private final JdbcClient jdbc;
    private final Mailings mailings;
    private final RelayStandings relays;
    private final SecondChances secondChances;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MailingControl(
            JdbcClient jdbc,
            Mailings mailings,
            RelayStandings relays,
            SecondChances secondChances,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.mailings = mailings;
        this.relays = relays;
        this.secondChances = secondChances;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @throws MailingHasMovedOn if the mailing is not under way
     * @throws Refused if no reason is given
     */
    public void pause(MailingId id, Actor by, String reason) {
        var mailing = change(id, UNDER_WAY, "paused", reason);
        jdbc.sql("update mailing set state = 'paused' where id = ?")
                .param(id.number())
                .update();
        tell(mailing, Change.PAUSED, by, reason);
    }

    /**
     * Pauses a mailing that must not go on before somebody has looked at it. Nothing happens if it stands still already.
     *
     * @param alarm what is wrong, as a sentence
     */
    public void pauseItself(MailingId id, String alarm) {
        var mailing = locked(id);
        if (UNDER_WAY.contains(mailing.state())) {
            jdbc.sql("update mailing set state = 'paused', alarm = ? where id = ?")
                    .params(alarm, id.number())
                    .update();
            tell(mailing, Change.PAUSED, Actor.SYSTEM, alarm);
        }
    }

    /**
     * Goes on where it stopped; a relay that took no mail is asked again at once. The time for trying again begins anew for
     * what was put off: it stood still, and that is nobody's refusal.
     */
    public void resume(MailingId id, Actor by, String reason) {
        var mailing = change(id, EnumSet.of(MailingState.PAUSED), "resumed", reason);
        jdbc.sql("""
                        update mailing set state = case when started_at is null then 'ordered' else 'sending' end,
                                           alarm = null, forgiven = :forgiven
                        where id = :id
                        """)
                .param("forgiven", mailing.tally().refused() + mailing.tally().invalid())
                .param("id", id.number())
                .update();
        jdbc.sql("update delivery_deferral set first_tried_at = :now where mailing_id = :id")
                .param("now", Sql.at(clock.instant()))
                .param("id", id.number())
                .update();
        relays.askAgain();
        tell(mailing, Change.RESUMED, by, reason);
    }

    /** Ends it for good: who has not been written to will not be. Whoever waits for its end goes on. */
    public void cancel(MailingId id, Actor by, String reason) {
        var mailing = change(id, NOT_ENDED, "cancelled", reason);
        if (mailing.standing()) {
            throw new MailingHasMovedOn(
                    "Mailing %s has no end, as others will need it; pause it instead.".formatted(id));
        }
        var now = clock.instant();
        jdbc.sql("update mailing set state = 'cancelled', finished_at = ?, alarm = null where id = ?")
                .params(Sql.at(now), id.number())
                .update();
        tell(mailing, Change.CANCELLED, by, reason);
        var tally = mailing.tally();
        long recipients = mailing.expected() == null ? tally.decided() : mailing.expected();
        events.publishEvent(new MailingFinished(id, recipients, tally.accepted(), true, now));
    }

    /** Lets it go out of the sending window too, and asks again at once for what was put off, and relays that are away. */
    public void sendAtOnce(MailingId id, Actor by, String reason) {
        var mailing = change(id, UNDER_WAY, "sent at once", reason);
        jdbc.sql("update mailing set at_once = true where id = ?")
                .param(id.number())
                .update();
        int hastened = jdbc.sql(
                        "update delivery_deferral set next_attempt_at = :now where mailing_id = :id and next_attempt_at > :now")
                .param("now", Sql.at(clock.instant()))
                .param("id", id.number())
                .update();
        boolean relayAsked = relays.askAgain();
        if (mailing.atOnce() && hastened == 0 && !relayAsked) {
            throw new MailingHasMovedOn("Mailing %s goes at once already.".formatted(id));
        }
        tell(mailing, Change.SENT_AT_ONCE, by, reason);
    }

    /**
     * Lets everyone be written to again whom a relay refused for good, once the cause of that is mended. Their addresses
     * are no longer suppressed for it. A paused mailing stays paused.
     */
    public void tryRefusedAgain(MailingId id, Actor by, String reason) {
        var refused = secondChances.refused(mailings.find(id).orElseThrow(() -> new NoSuchMailing(id)));
        var mailing = change(id, NOT_ENDED, "tried again", reason);
        if (mailing.standing()) {
            throw new MailingHasMovedOn(
                    "Mailing %s has letters only; whoever wants one asks for it again.".formatted(id));
        }
        if (refused.isEmpty()) {
            throw new MailingHasMovedOn("Nobody whom mailing %s is for stands refused.".formatted(id));
        }
        secondChances.give(id, refused, by, reason);
        tell(mailing, Change.REFUSED_TRIED_AGAIN, by, reason);
    }

    private MailingProgress change(MailingId id, Set<MailingState> allowed, String what, String reason) {
        var mailing = locked(id);
        new Rules()
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, REASON_LIMIT)
                .verify();
        if (!allowed.contains(mailing.state())) {
            throw new MailingHasMovedOn(mailing, what);
        }
        return mailing;
    }

    /** Two people who press buttons at once are heard one after the other. */
    private MailingProgress locked(MailingId id) {
        jdbc.sql("select 1 from mailing where id = ? for no key update")
                .param(id.number())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NoSuchMailing(id));
        return mailings.find(id).orElseThrow();
    }

    private void tell(MailingProgress mailing, Change change, Actor by, String reason) {
        events.publishEvent(new MailingChanged(
                mailing.id(), mailing.subject(), mailing.kind(), change, by, reason.strip(), clock.instant()));
    }
}
