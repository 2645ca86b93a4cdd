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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import petitions.platform.Actor;
import petitions.platform.Figures;
import petitions.platform.Refused;
import petitions.signature.Invalidations;
import petitions.signature.SignatureFilter;

/** Finds signatures by what they have in common, shows what would become of how many, and does it. Never shows who. */
abstract class FilterPages {

    /**
     * What would happen.
     *
     * @param petitions in words, one each
     */
    record Prospect(List<?> petitions, int signatures) {}

    private final String page;
    private final String done;
    private final Clock clock;

    /**
     * @param page its name, in its address and among the templates
     * @param done what the template calls the number of those to whom it was done
     */
    FilterPages(String page, String done, Clock clock) {
        this.page = page;
        this.done = done;
        this.clock = clock;
    }

    abstract Prospect foresee(SignatureFilter filter);

    /** @return how many */
    abstract int carryOut(SignatureFilter filter, String reason, Actor by);

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
    String carryOut(
            FilterForm form,
            @RequestParam long seen,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var seenAt = Instant.ofEpochMilli(seen);
        try {
            int number = carryOut(form.filter().before(seenAt), reason, new Actor(staff.getName()));
            redirect.addFlashAttribute(done, words(number));
            return "redirect:/staff/signatures/" + page;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("reason", reason);
            model.addAttribute("refused", refused.getMessage());
            return preview(form, seenAt, model, response);
        }
    }

    /** Whoever signs after {@code seen} is not among them. */
    private String preview(FilterForm form, Instant seen, Model model, HttpServletResponse response) {
        try {
            var prospect = foresee(form.filter().before(seen));
            model.addAttribute("effects", prospect.petitions());
            model.addAttribute("total", words(prospect.signatures()));
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

    private String show(FilterForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "staff/" + page;
    }
}
