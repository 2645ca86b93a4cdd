package petitions.staff.mailings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import petitions.mailing.MailingHasMovedOn;
import petitions.mailing.MailingId;
import petitions.mailing.NoSuchMailing;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.security.StaffRoles;

/** The mailings for people. */
@Controller
@RequestMapping("/staff/mailings")
class MailingPages {

    private static final String ID = "/{id:\\d{1,18}}";

    private final MailingDesk desk;

    MailingPages(MailingDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("show")
    Show show() {
        return new Show();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("list", desk.list());
        return "staff/mailings";
    }

    @GetMapping(ID)
    String sheet(@PathVariable long id, HttpServletRequest staff, Model model) {
        return sheet(new MailingId(id), staff, model);
    }

    /** Asks once more before what cannot be undone. */
    @GetMapping(ID + "/cancel")
    String confirmCancel(@PathVariable long id, Model model) {
        return confirmCancel(new MailingId(id), model);
    }

    @PostMapping(
            path = ID + "/{steering:" + Steering.PATHS + "}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    String steer(
            @PathVariable long id,
            @PathVariable String steering,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var mailing = new MailingId(id);
        var wanted = Steering.of(steering);
        try {
            desk.steer(mailing, wanted, new Actor(staff.getRemoteUser()), reason);
            redirect.addFlashAttribute("done", wanted.done());
            return "redirect:/staff/mailings/" + mailing;
        } catch (NoSuchMailing unknown) {
            throw unknown;
        } catch (MailingHasMovedOn tooLate) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("tooLate", tooLate.getMessage());
            return sheet(mailing, staff, model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("wanted", steering);
            model.addAttribute("reason", reason);
            return wanted == Steering.CANCEL ? confirmCancel(mailing, model) : sheet(mailing, staff, model);
        }
    }

    @ExceptionHandler
    void unknown(NoSuchMailing unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private String sheet(MailingId id, HttpServletRequest staff, Model model) {
        var sheet = desk.sheet(id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("previews", desk.previews(id));
        model.addAttribute(
                "may",
                sheet.steering().stream().filter(what -> may(what, staff)).toList());
        return "staff/mailing";
    }

    private String confirmCancel(MailingId id, Model model) {
        var sheet = desk.sheet(id);
        model.addAttribute("sheet", sheet);
        return sheet.allows(Steering.CANCEL.path()) ? "staff/cancel-mailing" : "redirect:/staff/mailings/" + id;
    }

    private static boolean may(String what, HttpServletRequest staff) {
        return what.equals(Steering.PAUSE.path()) ? StaffRoles.pauseMailings(staff) : StaffRoles.steerMailings(staff);
    }
}
