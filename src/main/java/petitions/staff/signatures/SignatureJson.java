package petitions.staff.signatures;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import petitions.platform.Actor;

/** The mail to one signer, for programs. */
@RestController
@RequestMapping("/staff/signatures/{id:\\d{1,18}}")
class SignatureJson {

    record Reason(String reason) {}

    private final SignatureDesk desk;

    SignatureJson(SignatureDesk desk) {
        this.desk = desk;
    }

    @GetMapping(path = "/mail.json", produces = MediaType.APPLICATION_JSON_VALUE)
    SignatureSheet mail(@PathVariable long id) {
        return desk.sheet(id);
    }

    @PostMapping(path = "/lift", consumes = MediaType.APPLICATION_JSON_VALUE)
    SignatureSheet lift(@PathVariable long id, @RequestBody Reason body, Principal staff) {
        return lift(id, body.reason(), staff);
    }

    @PostMapping(path = "/lift", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    SignatureSheet lift(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Principal staff) {
        desk.lift(id, new Actor(staff.getName()), reason);
        return desk.sheet(id);
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchSignature unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
    }
}
