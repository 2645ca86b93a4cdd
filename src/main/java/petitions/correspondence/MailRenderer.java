package petitions.correspondence;

import static petitions.correspondence.Wording.HTML;
import static petitions.correspondence.Wording.TEXT;

import freemarker.template.SimpleScalar;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import petitions.mailing.Content;
import petitions.mailing.Slots;
import petitions.platform.text.OneLine;

/** Puts a mail into words. What is personal stays open, as {@link Slots}, in mails to signers and the creator. */
@Component
@EnableConfigurationProperties(Letterhead.class)
public class MailRenderer {

    private static final int SUBJECT_LIMIT = 150;

    private final MailTemplates templates = new MailTemplates();
    private final Letterhead letterhead;

    MailRenderer(Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    /** As it is written to those the mail is meant for; of signers and creator, to the signers. */
    public Content render(Mail mail) {
        return render(mail, Voice.of(mail));
    }

    /** As it is written to the creator, who gets the news of signers for another reason. */
    public Content renderForCreator(Mail mail) {
        return render(
                mail, mail instanceof SignerMail || mail instanceof SupporterMail ? Voice.CREATOR : Voice.of(mail));
    }

    /** What one reader gets. */
    public Content preview(Mail mail, Reader reader) {
        var content = Slots.fillList(reader.creator() ? renderForCreator(mail) : render(mail), reader.list());
        if (mail instanceof SigningMail || mail instanceof AddressMail) {
            return Slots.fillLetter(content, reader.name(), reader.link());
        }
        return Voice.of(mail).isPersonal()
                ? Slots.fill(content, reader.name(), reader.unsubscribe(), reader.link())
                : content;
    }

    private Content render(Mail mail, Voice voice) {
        var model = Wording.components((Record) mail);
        var folder = mail.kind() + "/";
        var subject = OneLine.of(templates.process(folder + "subject.ftl", model, TEXT), SUBJECT_LIMIT);
        model.put("frame", frame(voice, subject));
        return new Content(
                subject,
                tidy(templates.process(folder + "body.txt.ftl", model, TEXT)),
                tidy(templates.process(folder + "body.html.ftlh", model, HTML)));
    }

    /** What the layout says around every mail. */
    private Map<String, Object> frame(Voice voice, String subject) {
        return Map.of(
                "list",
                new SimpleScalar(Slots.LIST),
                "subject",
                subject,
                "voice",
                voice.name(),
                "letterhead",
                letterhead,
                "name",
                new SimpleScalar(Slots.NAME),
                "unsubscribe",
                new SimpleScalar(Slots.UNSUBSCRIBE),
                "link",
                new SimpleScalar(Slots.LINK));
    }

    /** Without the blanks that conditions in a template leave behind. */
    private static String tidy(String body) {
        return body.replaceAll("[ \\t]+\\n", "\n").replaceAll("\\n{3,}", "\n\n").strip() + "\n";
    }
}
