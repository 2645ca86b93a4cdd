package petitions.mailing.feedback;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a mailbox provider tells of a mail that its reader called unwanted (RFC 5965).
 *
 * @param type such as {@code abuse}; empty if it says none
 * @param senders what it says the envelope's sender was, and what the enclosed mail says
 */
record ComplaintReport(String type, List<String> senders) {

    static final String TYPE = "feedback-report";

    static ComplaintReport of(IncomingMail mail) throws Unreadable, MessagingException, IOException {
        var fields = mail.report("message/feedback-report")
                .map(ByteArrayInputStream::new)
                .orElseThrow(() -> new Unreadable("The report says nothing"));
        var report = new InternetHeaders(fields);
        var senders = new ArrayList<>(values(report, "Original-Mail-From"));
        var enclosed = mail.enclosedHead();
        enclosed.ifPresent(head -> senders.addAll(values(head, "Return-Path")));
        var type = report.getHeader("Feedback-Type", null);
        return new ComplaintReport(type == null ? "" : type.strip(), List.copyOf(senders));
    }

    boolean isComplaint() {
        return type.equalsIgnoreCase("abuse");
    }

    private static List<String> values(InternetHeaders headers, String name) {
        var values = headers.getHeader(name);
        return values == null ? Collections.emptyList() : List.of(values);
    }
}
