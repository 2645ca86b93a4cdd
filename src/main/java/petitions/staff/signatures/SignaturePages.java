package petitions.staff.signatures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.security.StaffRoles;
import petitions.signature.Erasures;

/** The mail to one signer, for people. */
@Controller
@RequestMapping("/staff/signatures")
class SignaturePages {

    private static final String ID = "/{id:\\d{1,18}}";

    /** A number, or a link of one of their mails, which has it. */
    private static final Pattern SIGNATURE = Pattern.compile("(?:\\S*/signatures/)?0*(\\d{1,18})(?:[/?#]\\S*)?");

    private final SignatureDesk desk;
    private final Erasures erasures;

    SignaturePages(SignatureDesk desk, Erasures erasures) {
        this.desk = desk;
        this.erasures = erasures;
    }

    @ModelAttribute("mayErase")
    boolean mayErase(HttpServletRequest request) {
        return StaffRoles.erasePersonalData(request);
    }

    @ModelAttribute("words")
    Words words() {
        return new Words();
    }

    @GetMapping
    String ask() {
        return "staff/signatures";
    }

    /** Not by the address: the link of a mail holds a secret, and addresses are written down everywhere. */
    @PostMapping
    String find(@RequestParam(defaultValue = "") String signature, Model model, HttpServletResponse response) {
        var number = SIGNATURE.matcher(signature.strip());
        try {
            if (!number.matches()) {
                throw new Refused("That is neither a number nor a link from one of our emails.");
            }
            var found = desk.require(Long.parseLong(number.group(1)));
            return "redirect:/staff/signatures/" + found.id() + "/mail";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", refused.getMessage());
            return "staff/signatures";
        }
    }

    @GetMapping(ID + "/mail")
    String mail(@PathVariable long id, Model model) {
        model.addAttribute("sheet", desk.sheet(id));
        return "staff/signature-mail";
    }

    @PostMapping(
            path = ID + "/lift",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String lift(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            desk.lift(id, new Actor(staff.getName()), reason);
            redirect.addFlashAttribute("lifted", true);
            return "redirect:/staff/signatures/" + id + "/mail";
        } catch (NoSuchSignature unknown) {
            throw unknown;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("reason", reason);
            return mail(id, model);
        }
    }

    /** Forgets whoever signed, and all that they signed with the same address. */
    @PostMapping(ID + "/erase")
    String erase(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        desk.require(id);
        try {
            var erasure = erasures.erase(id, reason, new Actor(staff.getName()));
            redirect.addFlashAttribute("erased", erasure.signatures());
            redirect.addFlashAttribute(
                    "held", erasure.held().stream().map(PetitionId::toString).toList());
            return "redirect:/staff/signatures/" + id + "/mail";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("notErased", refused.getMessage());
            model.addAttribute("reason", reason);
            return mail(id, model);
        }
    }

    @ExceptionHandler
    void unknown(NoSuchSignature unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
