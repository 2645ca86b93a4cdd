package petitions.platform.mailbox;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mailbox for programs: the newest mails first, as many as are asked for. */
@RestController
@Profile("local")
class MailboxJson {

    private final Mailbox mailbox;

    MailboxJson(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** @param total how many were ever caught; only the last thousand are kept */
    record Answer(long total, int kept, List<CaughtMail> mails) {}

    @GetMapping(path = "/local/mailbox.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Answer mails(MailSearch search, @RequestParam(defaultValue = "100") int limit) {
        List<CaughtMail> mails = mailbox.find(search).limit(Math.max(0, limit)).toList();
        return new Answer(mailbox.total(), mailbox.kept(), mails);
    }
}
