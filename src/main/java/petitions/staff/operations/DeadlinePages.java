package petitions.staff.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.process.life.DeadlineHasGone;
import petitions.process.life.MovingDeadlines;

/** Asks for the new date of a deadline and the reason, and moves it. */
@Controller
@RequestMapping("/staff" + LifePages.PROCESS + "/deadlines/{activity:\\w+}")
class DeadlinePages {

    private final MovingDeadlines deadlines;
    private final Clock clock;

    DeadlinePages(MovingDeadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @ModelAttribute("say")
    LifeWords say() {
        return new LifeWords(clock);
    }

    @GetMapping
    String form(@PathVariable String id, @PathVariable String activity, Model model, HttpServletResponse response) {
        try {
            return form(id, activity, model);
        } catch (DeadlineHasGone gone) {
            return gone(id, gone, model, response);
        }
    }

    @PostMapping
    String move(
            @PathVariable String id,
            @PathVariable String activity,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            var to = day(date);
            deadlines.move(id, activity, instant(due), to, reason, new Actor(staff.getRemoteUser()));
            redirect.addFlashAttribute("done", "Moved. It is due on the new date, and the timeline says why.");
            return "redirect:/staff/processes/" + id;
        } catch (DeadlineHasGone gone) {
            return gone(id, gone, model, response);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problems", refused.problems());
            model.addAttribute("date", date);
            model.addAttribute("reason", reason);
            return form(id, activity, model);
        }
    }

    private String form(String id, String activity, Model model) {
        var today = London.date(clock.instant());
        model.addAttribute("deadline", deadlines.require(id, activity));
        model.addAttribute("earliest", today.toString());
        model.addAttribute("latest", Rules.latest(today).toString());
        return "staff/move-deadline";
    }

    private static String gone(String id, DeadlineHasGone gone, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("gone", gone.getMessage());
        model.addAttribute("process", id);
        return "staff/deadline-gone";
    }

    private static LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDate) {
            throw new Refused(List.of(
                    new Refused.Problem("date", "Write the new date as year, month and day, such as 2024-01-31.")));
        }
    }

    private static Instant instant(String due) {
        try {
            return Instant.parse(due);
        } catch (DateTimeParseException notOurs) {
            throw new Refused("The form arrived without the date that it showed; please open it again.");
        }
    }
}
