package petitions.mailing.feedback;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells what a mail is that came in, and which mail of ours it is about. Believes nothing but sealed return addresses. */
@Component
class FeedbackReader {

    private static final Logger log = LoggerFactory.getLogger(FeedbackReader.class);

    /** Where a mail store writes down whom a mail was delivered to. */
    private static final List<String> DELIVERED_TO = List.of("X-Original-To", "Delivered-To", "Envelope-To", "To");

    private static final List<String> SENDER = List.of("From", "Sender", "Return-Path");

    private static final List<String> ANSWERED_BY_A_PROGRAM =
            List.of("X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress");

    private static final Set<String> BULK = Set.of("auto_reply", "bulk", "junk", "list");

    /** Hops. Source: RFC 5321, 6.3 (at least 100). */
    private static final int MOST_HOPS = 100;

    private final Addresses addresses;

    FeedbackReader(Addresses addresses) {
        this.addresses = addresses;
    }

    /**
     * One at a time: a mail that was made to be costly costs some megabytes while it is read.
     *
     * @param recipient of the envelope; null if nobody knows it any more
     */
    synchronized Reading read(byte[] mail, String recipient) {
        try {
            return read(IncomingMail.of(mail), recipient);
        } catch (Unreadable | MessagingException | IOException | RuntimeException broken) {
            // the message may quote the mail
            log.debug("A mail is unreadable ({})", broken.getClass().getSimpleName());
            return Reading.dropped(Finding.UNREADABLE);
        }
    }

    private Reading read(IncomingMail mail, String recipient) throws Unreadable, MessagingException, IOException {
        if (goesRound(mail)) {
            return Reading.dropped(Finding.LOOP);
        }
        var to = recipients(mail, recipient);
        if (mail.isReport(DeliveryReport.TYPE)) {
            return delivery(DeliveryReport.of(mail), to);
        }
        if (mail.isReport(ComplaintReport.TYPE)) {
            return complaint(ComplaintReport.of(mail), to);
        }
        return Reading.dropped(isAutomatic(mail) ? Finding.AUTOMATIC_REPLY : Finding.UNKNOWN);
    }

    private boolean goesRound(IncomingMail mail) throws MessagingException {
        return mail.headers("Received").size() > MOST_HOPS || addresses.leadHere(values(mail, SENDER));
    }

    private Reading delivery(DeliveryReport report, List<String> to) {
        if (addresses.leadHere(report.recipients())) {
            return Reading.dropped(Finding.LOOP);
        }
        var about = addresses.genuine(to);
        if (about.isEmpty()) {
            return Reading.dropped(Finding.FORGED);
        }
        return report.finding() == Finding.BOUNCE
                ? Reading.bounce(about.get(), report.failure())
                : Reading.dropped(report.finding());
    }

    /** Whoever complains has the mail, and its head says where it came from; a report that does not is of no use. */
    private Reading complaint(ComplaintReport report, List<String> to) {
        if (!report.isComplaint()) {
            return Reading.dropped(Finding.OTHER_REPORT);
        }
        var sources = new ArrayList<>(report.senders());
        sources.addAll(to);
        return addresses
                .genuine(sources)
                .map(Reading::complaint)
                .orElseGet(() -> Reading.dropped(isForged(report, to) ? Finding.FORGED : Finding.REDACTED));
    }

    private boolean isForged(ComplaintReport report, List<String> to) {
        Predicate<String> madeUp = value -> value.contains("+") && addresses.leadHere(List.of(value));
        return report.senders().stream().anyMatch(madeUp) || to.stream().anyMatch(madeUp);
    }

    /** Programs that answer mark what they send, each in its own way. Source: RFC 3834, 5. */
    private static boolean isAutomatic(IncomingMail mail) throws MessagingException {
        if (mail.isReport() || !values(mail, ANSWERED_BY_A_PROGRAM).isEmpty()) {
            return true;
        }
        return values(mail, List.of("Auto-Submitted")).stream()
                        .anyMatch(value -> !value.strip().equalsIgnoreCase("no"))
                || values(mail, List.of("Precedence")).stream()
                        .anyMatch(value -> BULK.contains(value.strip().toLowerCase(Locale.ROOT)));
    }

    private static List<String> recipients(IncomingMail mail, String recipient) throws MessagingException {
        var to = new ArrayList<String>();
        if (recipient != null) {
            to.add(recipient);
        }
        to.addAll(values(mail, DELIVERED_TO));
        return to;
    }

    private static List<String> values(IncomingMail mail, List<String> names) throws MessagingException {
        var values = new ArrayList<String>();
        for (String name : names) {
            values.addAll(mail.headers(name));
        }
        return values;
    }
}
