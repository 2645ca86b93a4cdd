package petitions.platform.mailbox;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import petitions.platform.London;

/** The mailbox for people. */
@Controller
@Profile("local")
@RequestMapping("/local/mailbox")
class MailboxPages {

    /** The mail's own document: it may show itself and open links elsewhere, and nothing more. */
    private static final String NOTHING_BUT_SHOW_ITSELF =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                    + "form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final MediaType MAIL = MediaType.parseMediaType("message/rfc822");

    private final Mailbox mailbox;
    private final String relay;

    MailboxPages(Mailbox mailbox, @Value("${petitions.local.relay:}") String relay) {
        this.mailbox = mailbox;
        this.relay = relay.trim();
    }

    @GetMapping
    String list(MailSearch search, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", MailboxPage.of(mailbox, search, page));
        model.addAttribute("total", mailbox.total());
        model.addAttribute("kept", mailbox.kept());
        model.addAttribute("relay", relay);
        model.addAttribute("clock", new LondonClock());
        return "mailbox";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String mail(@PathVariable("id") long id, Model model) {
        model.addAttribute("mail", require(id));
        model.addAttribute("clock", new LondonClock());
        return "mail";
    }

    @GetMapping("/{id:\\d{1,18}}.html")
    ResponseEntity<byte[]> html(@PathVariable("id") long id) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", NOTHING_BUT_SHOW_ITSELF)
                .header("X-Content-Type-Options", "nosniff")
                .body(HtmlBody.opensLinksOutside(require(id).html()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id:\\d{1,18}}.eml")
    ResponseEntity<byte[]> eml(@PathVariable("id") long id) {
        byte[] eml = mailbox.eml(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MAIL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mail-%s.eml".formatted(id))
                                .build()
                                .toString())
                .body(eml);
    }

    private CaughtMail require(long id) {
        return mailbox.get(id).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    /** Shows an instant as people in London read it. */
    public static final class LondonClock {

        private static final DateTimeFormatter TO_THE_MINUTE =
                DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
        private static final DateTimeFormatter TO_THE_SECOND =
                DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm:ss", Locale.UK);

        public String brief(Instant instant) {
            return TO_THE_MINUTE.format(London.time(instant));
        }

        public String show(Instant instant) {
            return TO_THE_SECOND.format(London.time(instant));
        }
    }
}
