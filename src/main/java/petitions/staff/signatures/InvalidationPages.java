package petitions.staff.signatures;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import petitions.signature.InvalidationEffect;
import petitions.signature.Invalidations;

/** Finds signatures that are nobody's, shows what taking them off would do, and does it. Shows how many, and never who. */
@Controller
@RequestMapping("/staff/signatures/invalidation")
class InvalidationPages {

    /** What would happen to one petition, in words. */
    public record Effect(
            String number, String title, String signatures, String counted, String left, List<String> lost) {

        static Effect of(InvalidationEffect effect) {
            return new Effect(
                    effect.petition().id().toString(),
                    OneLine.of(effect.petition().action()),
                    Figures.of(effect.signatures()),
                    Figures.of(effect.counted()),
                    Figures.of(effect.left()),
                    effect.lost().stream()
                            .map(threshold ->
                                    "the %s at which %s".formatted(Figures.of(threshold.needed()), threshold.earns()))
                            .toList());
        }
    }

    private final Invalidations invalidations;
    private final Clock clock;

    InvalidationPages(Invalidations invalidations, Clock clock) {
        this.invalidations = invalidations;
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
    String invalidate(
            FilterForm form,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var seenAt = Instant.ofEpochMilli(seen);
        try {
            int number = invalidations.invalidate(form.filter().before(seenAt), reason, new Actor(staff.getName()));
            redirect.addFlashAttribute("invalidated", words(number));
            return "redirect:/staff/signatures/invalidation";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("reason", reason);
            model.addAttribute("refused", refused.getMessage());
            return preview(form, seenAt, model, response);
        }
    }

    /** Whoever signs after {@code seen} is not among those who are taken off. */
    private String preview(FilterForm form, Instant seen, Model model, HttpServletResponse response) {
        try {
            var effects = invalidations.preview(form.filter().before(seen));
            model.addAttribute("effects", effects.stream().map(Effect::of).toList());
            model.addAttribute(
                    "total",
                    words(effects.stream()
                            .mapToInt(InvalidationEffect::signatures)
                            .sum()));
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
        return "staff/invalidation";
    }
}
