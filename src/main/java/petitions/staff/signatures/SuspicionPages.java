package petitions.staff.signatures;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import petitions.platform.Actor;
import petitions.platform.Figures;
import petitions.platform.Refused;
import petitions.platform.text.OneLine;
import petitions.signature.ClearingEffect;
import petitions.signature.Invalidations;
import petitions.signature.Suspicions;

/** Finds signatures that were not believed and should have been, shows how many, and clears them. Never shows who. */
@Controller
@RequestMapping("/staff/signatures/suspicion")
class SuspicionPages {

    /** What would happen to one petition, in words. */
    public record Effect(String number, String title, String signatures) {

        static Effect of(ClearingEffect effect) {
            return new Effect(
                    effect.petition().id().toString(),
                    OneLine.of(effect.petition().action()),
                    Figures.of(effect.signatures()));
        }
    }

    private final Suspicions suspicions;
    private final Clock clock;

    SuspicionPages(Suspicions suspicions, Clock clock) {
        this.suspicions = suspicions;
        this.clock = clock;
    }

    @ModelAttribute("csrf")
    CsrfToken tokenOfTheForms(CsrfToken csrf) {
        return csrf;
    }

    @GetMapping
    String ask(Model model) {
        return show(FilterForm.EMPTY, Map.of(), model);
    }

    /** Not by the address of the page: names and domains are written down nowhere. */
    @PostMapping("/preview")
    String preview(FilterForm form, Model model, HttpServletResponse response) {
        return preview(form, clock.instant(), model, response);
    }

    @PostMapping
    String clear(
            FilterForm form,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var seenAt = Instant.ofEpochMilli(seen);
        try {
            int number = suspicions.clear(form.filter().before(seenAt), reason, new Actor(staff.getName()));
            redirect.addFlashAttribute("cleared", words(number));
            return "redirect:/staff/signatures/suspicion";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("reason", reason);
            model.addAttribute("refused", refused.getMessage());
            return preview(form, seenAt, model, response);
        }
    }

    /** Whoever signs after {@code seen} is not among those who are cleared. */
    private String preview(FilterForm form, Instant seen, Model model, HttpServletResponse response) {
        try {
            var effects = suspicions.preview(form.filter().before(seen));
            model.addAttribute("effects", effects.stream().map(Effect::of).toList());
            model.addAttribute(
                    "total",
                    words(effects.stream().mapToInt(ClearingEffect::signatures).sum()));
            model.addAttribute("seen", Long.toString(seen.toEpochMilli()));
            model.addAttribute("limit", Integer.toString(Invalidations.REASON_LIMIT));
            return show(form, Map.of(), model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            var problems = refused.problems().stream()
                    .collect(Collectors.toMap(Refused.Problem::field, Refused.Problem::message, (one, other) -> one));
            return show(form, problems, model);
        }
    }

    private static String words(int signatures) {
        return signatures == 1 ? "1 signature" : Figures.of(signatures) + " signatures";
    }

    private static String show(FilterForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "staff/suspicion";
    }
}
