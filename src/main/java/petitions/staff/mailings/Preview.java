package petitions.staff.mailings;

import java.util.Arrays;
import java.util.stream.Stream;
import petitions.correspondence.MailingSubjects;
import petitions.mailing.Content;
import petitions.mailing.Contents;
import petitions.mailing.Slots;
import petitions.platform.text.Language;

/** What a mail says, with words in place of what is personal. */
public record Preview(String to, Language language, String subject, String text) {

    static Stream<Preview> all(String segment, Contents contents) {
        return Arrays.stream(Language.values())
                .filter(contents.byLanguage()::containsKey)
                .map(language -> of(segment, language, contents.in(language)));
    }

    private static Preview of(String segment, Language language, Content content) {
        return new Preview(
                MailingSubjects.recipients(segment) + (language == Language.WELSH ? ", in Welsh" : ""),
                language,
                content.subject(),
                content.text().replace(Slots.NAME, "[name]").replace(Slots.UNSUBSCRIBE, "[their own link]"));
    }
}
