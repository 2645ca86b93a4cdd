package petitions.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.javamail.MimeMessageHelper;
import petitions.platform.text.OneLine;

/** One mail of a mailing. Its Message-ID depends on nothing else, so that one repeated after a crash is known as such. */
final class Letter extends MimeMessage {

    private final String messageId;

    private Letter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeMessage to(
            Recipient recipient, MailingId mailing, Content content, MailSettings settings, Session session, Instant at)
            throws MessagingException, UnsupportedEncodingException {
        var letter = new Letter(session, "<m%s.%d@%s>".formatted(mailing, recipient.id(), settings.domain()));
        var helper = new MimeMessageHelper(
                letter, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        var filled = recipient.unsubscribe() == null
                ? content
                : Slots.fill(content, recipient.name(), recipient.unsubscribe());
        helper.setFrom(new InternetAddress(settings.from(), settings.fromName(), StandardCharsets.UTF_8.name()));
        helper.setTo(
                mailbox(Headers.safe("To", recipient.address()), Headers.safe("To", OneLine.of(recipient.name()))));
        helper.setSubject(Headers.safe("Subject", filled.subject()));
        helper.setText(filled.text(), filled.html());
        helper.setSentDate(Date.from(at));
        letter.setHeader("Auto-Submitted", "auto-generated");
        if (recipient.unsubscribe() != null) {
            letter.setHeader(
                    "List-Unsubscribe", Headers.safe("List-Unsubscribe", "<%s>".formatted(recipient.unsubscribe())));
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        letter.saveChanges();
        return letter;
    }

    /** @throws AddressException if {@code address} is anything but one mailbox: a list would reach several people */
    private static InternetAddress mailbox(String address, String name)
            throws AddressException, UnsupportedEncodingException {
        var mailbox = new InternetAddress(address, true);
        if (mailbox.isGroup() || !mailbox.getAddress().equals(address)) {
            throw new AddressException("The address is not one mailbox");
        }
        mailbox.setPersonal(name, StandardCharsets.UTF_8.name());
        return mailbox;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
