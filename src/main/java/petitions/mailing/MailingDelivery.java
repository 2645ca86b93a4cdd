package petitions.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import petitions.mailing.Ledger.Fate;

/**
 * Writes to everyone that a mailing concerns. Each fate is committed before the next mail begins, so that a crash
 * repeats one mail at the most; who is decided already is passed over.
 */
@Service
public class MailingDelivery {

    private static final Logger log = LoggerFactory.getLogger(MailingDelivery.class);

    private static final int PAGE = 500;

    private final Mailings mailings;
    private final Ledger ledger;
    private final Audience audience;
    private final JavaMailSenderImpl sender;
    private final DeliveryTurn turn;
    private final MailSettings settings;
    private final Clock clock;
    private final AtomicBoolean stopping = new AtomicBoolean();

    MailingDelivery(
            Mailings mailings,
            Ledger ledger,
            Audience audience,
            JavaMailSenderImpl sender,
            DeliveryTurn turn,
            MailSettings settings,
            Clock clock) {
        this.mailings = mailings;
        this.ledger = ledger;
        this.audience = audience;
        this.sender = sender;
        this.turn = turn;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Delivers what is due of every unfinished mailing and returns; at once, if somebody else is at it. A relay that
     * cannot be reached is no one's fault: nobody is marked, and the next run goes on from there.
     */
    public void deliverDue() {
        turn.take(this::deliverUnfinished);
    }

    private void deliverUnfinished() {
        var unfinished = mailings.unfinished();
        if (unfinished.isEmpty()) {
            return;
        }
        try (var connection = SmtpConnection.open(sender)) {
            for (MailingProgress mailing : unfinished) {
                deliverOrReport(mailing, connection);
            }
        } catch (MessagingException relayLost) {
            log.warn("The mail relay is lost ({}); {} mailings wait for it", cause(relayLost), unfinished.size());
        }
    }

    /** Lets the mail that is being sent go out, and no further one. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping.set(true);
    }

    private boolean goesOn(MailingId mailing) {
        return !stopping.get() && mailings.isActive(mailing);
    }

    /** One mailing that fails holds up no other. */
    private void deliverOrReport(MailingProgress mailing, SmtpConnection connection) throws MessagingException {
        try {
            deliver(mailing, connection);
        } catch (RuntimeException failure) {
            log.error("Mailing {} failed; it is tried again with the next run", mailing.id(), failure);
        }
    }

    private void deliver(MailingProgress mailing, SmtpConnection connection) throws MessagingException {
        mailings.start(mailing.id());
        Map<String, Content> contents = mailings.contents(mailing.id());
        for (var deferral : ledger.due(mailing.id())) {
            retry(mailing, deferral, contents, connection);
        }
        for (String segment : mailing.segments()) {
            deliverSegment(mailing, segment, contents.get(segment), connection);
        }
        if (!stopping.get() && !ledger.hasDeferrals(mailing.id())) {
            mailings.finish(mailing.id());
        }
    }

    private void deliverSegment(MailingProgress mailing, String segment, Content content, SmtpConnection connection)
            throws MessagingException {
        long last = Long.MIN_VALUE;
        List<Recipient> page;
        do {
            page = audience.page(segment, mailing.before(segment), last, PAGE, mailing.cutOff());
            var settled = ledger.settled(
                    mailing.id(), page.stream().map(Recipient::id).toList());
            for (Recipient recipient : page) {
                last = recipient.id();
                if (!settled.contains(last) && goesOn(mailing.id())) {
                    write(mailing.id(), segment, recipient, content, connection);
                }
            }
        } while (page.size() == PAGE && goesOn(mailing.id()));
    }

    private void retry(
            MailingProgress mailing, Ledger.Deferral deferral, Map<String, Content> contents, SmtpConnection connection)
            throws MessagingException {
        var segment = deferral.segment();
        var found = audience.page(segment, mailing.before(segment), deferral.recipientId() - 1, 1, mailing.cutOff());
        if (found.isEmpty() || found.get(0).id() != deferral.recipientId()) {
            ledger.decide(mailing.id(), deferral.recipientId(), Fate.UNSUBSCRIBED, null);
        } else if (goesOn(mailing.id())) {
            write(mailing.id(), segment, found.get(0), contents.get(segment), connection);
        }
    }

    private void write(
            MailingId mailing, String segment, Recipient recipient, Content content, SmtpConnection connection)
            throws MessagingException {
        if (!audience.isWanted(segment, recipient.id())) {
            ledger.decide(mailing, recipient.id(), Fate.UNSUBSCRIBED, null);
            return;
        }
        MimeMessage letter;
        try {
            letter = Letter.to(recipient, mailing, content, settings, connection.session(), clock.instant());
        } catch (MessagingException | UnsupportedEncodingException | IllegalArgumentException unwritable) {
            log.warn("Mailing {}: recipient {} cannot be written to", mailing, recipient.id());
            ledger.decide(
                    mailing, recipient.id(), Fate.INVALID, unwritable.getClass().getSimpleName());
            return;
        }
        var reply = connection.send(letter);
        if (reply.isAccepted()) {
            ledger.decide(mailing, recipient.id(), Fate.ACCEPTED, null);
        } else if (reply.isFinal()) {
            ledger.decide(mailing, recipient.id(), Fate.REFUSED, reply.text());
        } else {
            ledger.defer(mailing, segment, recipient.id(), reply.text());
        }
    }

    private static String cause(MessagingException relayLost) {
        if (relayLost instanceof SmtpConnection.SenderRefused) {
            return relayLost.getMessage();
        }
        var next = relayLost.getNextException();
        return next == null
                ? relayLost.getClass().getSimpleName()
                : next.getClass().getSimpleName();
    }
}
