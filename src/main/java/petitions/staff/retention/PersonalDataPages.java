package petitions.staff.retention;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Instant;
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
import petitions.petition.LegalHold;
import petitions.petition.LegalHolds;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Figures;
import petitions.platform.Refused;
import petitions.platform.text.Dates;
import petitions.platform.text.OneLine;
import petitions.signature.Anonymisation;
import petitions.signature.AnonymisationProgress;
import petitions.signature.Erasures;

/** Keeps what is known of a petition's signers while a court asks, and shows whose are forgotten. Never shows who. */
@Controller
@RequestMapping("/staff/personal-data")
class PersonalDataPages {

    private static final String PAGE = "/staff/personal-data";

    /** Petitions whose signers are forgotten that are shown. */
    private static final int SHOWN = 50;

    /** A petition that is held, in words. */
    public record Held(String number, String title, String since, String by, String reason) {}

    /** @param finished null while some of its signers are still known */
    public record Forgotten(String number, String title, String signatures, String finished) {}

    private final LegalHolds holds;
    private final Anonymisation anonymisation;
    private final Erasures erasures;
    private final Petitions petitions;

    PersonalDataPages(LegalHolds holds, Anonymisation anonymisation, Erasures erasures, Petitions petitions) {
        this.holds = holds;
        this.anonymisation = anonymisation;
        this.erasures = erasures;
        this.petitions = petitions;
    }

    @ModelAttribute("csrf")
    CsrfToken tokenOfTheForms(CsrfToken csrf) {
        return csrf;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("holds", holds.all().stream().map(this::held).toList());
        model.addAttribute(
                "progress",
                anonymisation.progress(SHOWN).stream().map(this::forgotten).toList());
        model.addAttribute("limit", Integer.toString(LegalHolds.REASON_LIMIT));
        return "staff/personal-data";
    }

    @PostMapping("/hold")
    String hold(
            @RequestParam(defaultValue = "") String petition,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return act(
                "hold",
                "Petition %s is held from now on.",
                petition,
                reason,
                id -> holds.place(id, reason, by(staff)),
                model,
                redirect,
                response);
    }

    @PostMapping("/lift")
    String lift(
            @RequestParam(defaultValue = "") String petition,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return act(
                "lift",
                "Petition %s is held no longer.",
                petition,
                reason,
                id -> holds.lift(id, reason, by(staff)),
                model,
                redirect,
                response);
    }

    @PostMapping("/creator")
    String eraseCreator(
            @RequestParam(defaultValue = "") String petition,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return act(
                "creator",
                "Petition %s names nobody any more.",
                petition,
                reason,
                id -> erasures.eraseCreatorName(id, reason, by(staff)),
                model,
                redirect,
                response);
    }

    private interface Act {

        void on(PetitionId petition);
    }

    private String act(
            String form,
            String done,
            String petition,
            String reason,
            Act act,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            var id = PetitionId.of(petition);
            act.on(id);
            redirect.addFlashAttribute("done", done.formatted(id));
            return "redirect:" + PAGE;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("form", form);
            model.addAttribute("petition", petition);
            model.addAttribute("reason", reason);
            return show(model);
        }
    }

    private static Actor by(Principal staff) {
        return new Actor(staff.getName());
    }

    private Held held(LegalHold hold) {
        return new Held(
                hold.petition().toString(),
                title(hold.petition()),
                Dates.moment(hold.since()),
                hold.by().name(),
                hold.reason());
    }

    private Forgotten forgotten(AnonymisationProgress progress) {
        Instant finished = progress.finishedAt();
        return new Forgotten(
                progress.petition().toString(),
                title(progress.petition()),
                Figures.of(progress.signatures()),
                finished == null ? null : Dates.moment(finished));
    }

    private String title(PetitionId petition) {
        return OneLine.of(petitions.require(petition).action());
    }
}
