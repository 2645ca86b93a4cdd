package petitions.mailing.feedback;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/**
 * What became of a mail, told by whoever had it last (RFC 3464). Each of our mails has one recipient; where several are
 * told of, it was sent on.
 */
record DeliveryReport(List<Told> told) {

    static final String TYPE = "delivery-status";

    /** One of those to whom it was sent on, or the recipient. */
    private record Told(String action, Failure failure, List<String> recipients) {

        static Told of(InternetHeaders block) {
            return new Told(
                    word(block.getHeader("Action", null)),
                    Failure.of(block.getHeader("Status", null), block.getHeader("Diagnostic-Code", null)),
                    Stream.of("Original-Recipient", "Final-Recipient")
                            .map(name -> block.getHeader(name, " "))
                            .filter(value -> value != null)
                            .toList());
        }

        private static String word(String action) {
            return action == null ? "" : action.strip().split("[\\s(;]", 2)[0].toLowerCase(Locale.ROOT);
        }
    }

    static DeliveryReport of(IncomingMail mail) throws Unreadable, MessagingException, IOException {
        var status = mail.report("message/delivery-status", "message/global-delivery-status")
                .map(ByteArrayInputStream::new)
                .orElseThrow(() -> new Unreadable("The report says nothing"));
        var report = new DeliveryStatus(status);
        var told = new ArrayList<Told>();
        for (int i = 0; i < report.getRecipientDSNCount(); i++) {
            var one = Told.of(report.getRecipientDSN(i));
            if (!one.action().isEmpty()) {
                told.add(one);
            }
        }
        if (told.isEmpty()) {
            throw new Unreadable("The report names no recipient");
        }
        return new DeliveryReport(List.copyOf(told));
    }

    /** What it says on the whole. A mail that reached anybody has not failed. */
    Finding finding() {
        if (told.stream().allMatch(one -> one.action().equals("failed"))) {
            return Finding.BOUNCE;
        }
        return told.stream().anyMatch(one -> one.action().equals("delayed")) ? Finding.DELAYED : Finding.DELIVERED;
    }

    /** Of several the one that speaks least against the address. */
    Failure failure() {
        return told.stream()
                .map(Told::failure)
                .filter(failure -> !failure.aboutTheAddress())
                .findFirst()
                .orElseGet(() -> told.get(0).failure());
    }

    /** Whom it claims to tell of. */
    List<String> recipients() {
        return told.stream().flatMap(one -> one.recipients().stream()).toList();
    }
}
