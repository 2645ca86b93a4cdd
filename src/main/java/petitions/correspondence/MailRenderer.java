package petitions.correspondence;

import freemarker.template.SimpleScalar;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import petitions.mailing.Content;
import petitions.mailing.Contents;
import petitions.mailing.Slots;
import petitions.platform.text.Language;
import petitions.platform.text.OneLine;
import petitions.platform.words.Vocabulary;

/** Puts a mail into words. What is personal stays open, as {@link Slots}, in mails to signers and the creator. */
@Component
@EnableConfigurationProperties(Letterhead.class)
public class MailRenderer {

    private static final int SUBJECT_LIMIT = 150;

    private final MailTemplates templates = new MailTemplates();
    private final Letterhead letterhead;

    private final Vocabulary vocabulary;

    MailRenderer(Letterhead letterhead, Vocabulary vocabulary) {
        this.letterhead = letterhead;
        this.vocabulary = vocabulary;
    }

    /** As it is written to those the mail is meant for; of signers and creator, to the signers. */
    public Contents inEachLanguage(Mail mail) {
        return inEachLanguage(mail, Voice.of(mail));
    }

    /** As it is written to the creator, who gets the news of signers for another reason. */
    public Contents inEachLanguageForCreator(Mail mail) {
        return inEachLanguage(mail, voiceForCreator(mail));
    }

    /** What one reader gets. */
    public Content preview(Mail mail, Reader reader) {
        var voice = reader.creator() ? voiceForCreator(mail) : Voice.of(mail);
        var content = Slots.fillList(render(mail, voice, reader.language()), reader.list(), reader.language());
        if (mail instanceof SigningMail || mail instanceof AddressMail) {
            return Slots.fillLetter(content, reader.name(), reader.link());
        }
        return voice.isPersonal() ? Slots.fill(content, reader.name(), reader.unsubscribe(), reader.link()) : content;
    }

    Content render(Mail mail) {
        return render(mail, Voice.of(mail), Language.ENGLISH);
    }

    Content render(Mail mail, Language language) {
        return render(mail, Voice.of(mail), language);
    }

    Content renderForCreator(Mail mail) {
        return render(mail, voiceForCreator(mail), Language.ENGLISH);
    }

    Content renderForCreator(Mail mail, Language language) {
        return render(mail, voiceForCreator(mail), language);
    }

    private static Voice voiceForCreator(Mail mail) {
        return mail instanceof SignerMail || mail instanceof SupporterMail ? Voice.CREATOR : Voice.of(mail);
    }

    private Contents inEachLanguage(Mail mail, Voice voice) {
        var contents = new EnumMap<Language, Content>(Language.class);
        voice.languages().forEach(language -> contents.put(language, render(mail, voice, language)));
        return new Contents(contents);
    }

    private Content render(Mail mail, Voice voice, Language language) {
        var words = vocabulary.in(language);
        var text = new Wording(Wording.Format.TEXT, words);
        var html = new Wording(Wording.Format.HTML, words);
        var model = Wording.components((Record) mail);
        model.put("say", new MailWords(words, mail.kind(), voice));
        var folder = mail.kind() + "/";
        var subject = OneLine.of(templates.process(folder + "subject.ftl", model, text), SUBJECT_LIMIT);
        model.put("frame", frame(voice, language, subject));
        return new Content(
                subject,
                tidy(templates.process(folder + "body.txt.ftl", model, text)),
                tidy(templates.process(folder + "body.html.ftlh", model, html)));
    }

    /** What the layout says around every mail. Staff write in English, whatever the language of the mail. */
    private Map<String, Object> frame(Voice voice, Language language, String subject) {
        return Map.of(
                "list",
                new SimpleScalar(Slots.LIST),
                "subject",
                subject,
                "voice",
                voice.name(),
                "language",
                language,
                "theirs",
                Language.ENGLISH,
                "service",
                letterhead.service(language),
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
