package petitions.staff.today;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import petitions.platform.Actor;
import petitions.platform.Figures;
import petitions.platform.Refused;
import petitions.platform.security.StaffRoles;
import petitions.process.watch.Failures;
import petitions.process.watch.Retries;
import petitions.process.watch.StepNotStuck;

/** What failed as often as it may, by kind; and the buttons that have it tried again. */
@Controller
@RequestMapping("/staff")
class FailurePages {

    private static final String PAGE = "/staff/failures";

    private static final List<String> HEAD = List.of("Failed since", "Step", "Process", "Petition", "Why", "Kind");

    private final Failures failures;
    private final Retries retries;
    private final Clock clock;

    FailurePages(Failures failures, Retries retries, Clock clock) {
        this.failures = failures;
        this.retries = retries;
        this.clock = clock;
    }

    @GetMapping("/failures")
    String failures(HttpServletRequest staff, Model model) {
        model.addAttribute("say", new Say(clock.instant()));
        model.addAttribute("kinds", failures.kinds());
        model.addAttribute("failed", failures.count());
        model.addAttribute("most", Failures.MOST);
        model.addAttribute("atOnce", Retries.AT_ONCE);
        model.addAttribute("limit", CsvAnswer.MOST);
        model.addAttribute("mayRetry", StaffRoles.steerProcesses(staff));
        return "staff/failures";
    }

    @PostMapping("/failures/retry")
    String retry(
            @RequestParam(defaultValue = "") String job,
            @RequestParam(defaultValue = "") String like,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            redirect.addFlashAttribute("done", retry(job, like, new Actor(staff.getRemoteUser())));
            return "redirect:" + Back.to(back, PAGE);
        } catch (StepNotStuck gone) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", gone.getMessage());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", refused.getMessage());
        }
        return failures(staff, model);
    }

    @GetMapping("/failures.csv")
    void table(HttpServletResponse response) throws IOException {
        CsvAnswer.send(
                response,
                "failures",
                HEAD,
                failures.all(Failures.MOST),
                step -> List.of(
                        CsvAnswer.cell(step.since()),
                        step.step(),
                        step.process(),
                        step.petitions(),
                        step.cause().why(),
                        step.cause().kind()));
    }

    private String retry(String job, String like, Actor by) {
        if (job.isEmpty() == like.isEmpty()) {
            throw new Refused("Choose one step, or all that failed in the same way.");
        }
        if (like.isEmpty()) {
            return "“%s” is tried again.".formatted(retries.again(job, by).step());
        }
        int tried = retries.againAllLike(like, by);
        return tried == 1 ? "1 step is tried again." : "%s steps are tried again.".formatted(Figures.of(tried));
    }
}
