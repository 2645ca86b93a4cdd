package petitions.staff.mailings;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import petitions.mailing.restore.Restores;
import petitions.platform.Actor;
import petitions.platform.Figures;
import petitions.platform.Refused;
import petitions.platform.text.Dates;

/** What has to be decided after the database was restored. */
@Controller
@RequestMapping("/staff/restored")
class RestoredPages {

    private final Restores restores;

    RestoredPages(Restores restores) {
        this.restores = restores;
    }

    @GetMapping
    String show(Model model) {
        restores.undecided().ifPresent(restored -> {
            model.addAttribute("noticed", Dates.moment(restored.noticedAt()));
            model.addAttribute("paused", Figures.of(restored.paused()));
            if (restored.knowsUntil() != null) {
                model.addAttribute("knowsUntil", Dates.moment(restored.knowsUntil()));
            }
        });
        return "staff/restored";
    }

    @PostMapping
    String decide(
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            restores.decide(new Actor(staff.getName()), reason);
            redirect.addFlashAttribute("done", true);
            return "redirect:/staff/restored";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("reason", reason);
            return show(model);
        }
    }
}
