package petitions.staff.mailings;

import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import petitions.mailing.MailingId;
import petitions.platform.Actor;

/** The mailings for programs. */
@RestController
@RequestMapping("/staff")
class MailingJson {

    private static final String STEER = "/mailings/{id:\\d{1,18}}/{steering:" + Steering.PATHS + "}";

    record Reason(String reason) {}

    private final MailingDesk desk;

    MailingJson(MailingDesk desk) {
        this.desk = desk;
    }

    @GetMapping(path = "/mailings.json", produces = MediaType.APPLICATION_JSON_VALUE)
    MailingList list() {
        return desk.list();
    }

    @GetMapping(path = "/mailings/{id:\\d{1,18}}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    MailingSheet sheet(@PathVariable long id) {
        return desk.sheet(new MailingId(id));
    }

    @PostMapping(path = STEER, consumes = MediaType.APPLICATION_JSON_VALUE)
    MailingSheet steer(
            @PathVariable long id, @PathVariable String steering, @RequestBody Reason body, Principal staff) {
        return steer(id, steering, body.reason(), staff);
    }

    @PostMapping(path = STEER, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    MailingSheet steer(
            @PathVariable long id,
            @PathVariable String steering,
            @RequestParam(defaultValue = "") String reason,
            Principal staff) {
        return desk.steer(new MailingId(id), Steering.of(steering), new Actor(staff.getName()), reason);
    }
}
