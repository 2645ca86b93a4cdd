package petitions.mailing.content;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.springframework.mail.javamail.MimeMessageHelper;
import petitions.mailing.Content;
import petitions.mailing.MailingId;
import petitions.mailing.Recipient;
import petitions.mailing.Slots;
import petitions.platform.text.OneLine;

/** The mail that {@link MimeMessageHelper} makes of filled in words: what a spliced one is measured against. */
public final class PlainMail {

    public static final MailingId MAILING = new MailingId(3);
    public static final String FROM = "no-reply@petitions.example";
    public static final String FROM_NAME = "Petitions: Government & Parliament";
    public static final Instant DATE = Instant.parse("2021-03-02T12:00:00Z");

    private PlainMail() {}

    public static FrozenMail frozen(Content content) {
        return FrozenMail.freeze(MAILING, content, FROM, FROM_NAME, DATE);
    }

    public static MimeMessage to(Recipient recipient, Content content) throws Exception {
        var wayOut = recipient.unsubscribe();
        var listing = Slots.fillList(content, recipient.list(), recipient.language());
        var filled = wayOut == null ? listing : Slots.fill(listing, recipient.name(), wayOut, recipient.link());
        var mail = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<m3.%d@petitions.example>".formatted(recipient.id()));
            }
        };
        var helper = new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        helper.setFrom(FROM, FROM_NAME);
        helper.setTo(new InternetAddress(recipient.address(), OneLine.of(recipient.name()), "UTF-8"));
        helper.setSubject(filled.subject());
        helper.setText(filled.text(), filled.html());
        helper.setSentDate(Date.from(DATE));
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (wayOut != null) {
            mail.setHeader("List-Unsubscribe", "<" + wayOut + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.saveChanges();
        return mail;
    }

    static List<String> mailboxes(Address[] addresses) {
        return Arrays.stream(addresses)
                .map(InternetAddress.class::cast)
                .map(mailbox -> mailbox.getPersonal() + " at " + mailbox.getAddress())
                .toList();
    }
}
