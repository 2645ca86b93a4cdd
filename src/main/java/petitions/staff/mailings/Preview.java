package petitions.staff.mailings;

import petitions.correspondence.MailingSubjects;
import petitions.mailing.Content;
import petitions.mailing.Slots;

/** What a mail says, with words in place of what is personal. */
public record Preview(String to, String subject, String text) {

    static Preview of(String segment, Content content) {
        return new Preview(
                MailingSubjects.recipients(segment),
                content.subject(),
                content.text().replace(Slots.NAME, "[name]").replace(Slots.UNSUBSCRIBE, "[their own link]"));
    }
}
