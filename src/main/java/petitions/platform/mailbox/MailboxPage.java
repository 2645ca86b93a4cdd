package petitions.platform.mailbox;

import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of the mails that fit a search.
 *
 * @param number from 1
 */
public record MailboxPage(MailSearch search, List<CaughtMail> mails, int number, int found) {

    private static final int SIZE = 25;

    static MailboxPage of(Mailbox mailbox, MailSearch search, int wanted) {
        List<CaughtMail> found = mailbox.find(search).toList();
        int number = Math.max(1, Math.min(wanted, pages(found.size())));
        List<CaughtMail> mails =
                found.stream().skip((number - 1L) * SIZE).limit(SIZE).toList();
        return new MailboxPage(search, mails, number, found.size());
    }

    public int pages() {
        return pages(found);
    }

    public boolean hasNewer() {
        return number > 1;
    }

    public boolean hasOlder() {
        return number < pages();
    }

    public String newer() {
        return link(number - 1);
    }

    public String older() {
        return link(number + 1);
    }

    private String link(int page) {
        return UriComponentsBuilder.fromPath("/local/mailbox")
                .queryParam("to", "{to}")
                .queryParam("subject", "{subject}")
                .queryParam("petition", "{petition}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(search.to(), search.subject(), search.petition())
                .toUriString();
    }

    private static int pages(int mails) {
        return (mails + SIZE - 1) / SIZE;
    }
}
