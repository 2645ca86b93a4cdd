package petitions.platform.mailbox;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which mails are wanted. Each criterion is part of what it is sought in, whatever its case; an empty one fits any mail.
 *
 * @param petition a petition's number or words of its title, sought in the subject and in both bodies
 */
public record MailSearch(String to, String subject, String petition) implements Predicate<CaughtMail> {

    public static final MailSearch ALL = new MailSearch("", "", "");

    public MailSearch {
        to = plain(to);
        subject = plain(subject);
        petition = plain(petition);
    }

    @Override
    public boolean test(CaughtMail mail) {
        return contains(mail.to(), to)
                && contains(mail.subject(), subject)
                && (contains(mail.subject(), petition)
                        || contains(mail.text(), petition)
                        || contains(mail.html(), petition));
    }

    public boolean isForAll() {
        return equals(ALL);
    }

    private static boolean contains(String text, String part) {
        return part.isEmpty() || text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static String plain(String entered) {
        return entered == null ? "" : entered.strip();
    }
}
