package petitions.publicsite;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import petitions.petition.Petitions;
import petitions.platform.text.OneLine;
import petitions.signature.ConfirmLinks;
import petitions.signature.Confirmation;
import petitions.signature.Confirmations;

/** Where the link of a confirmation mail leads: a page with one button, and what came of it. */
@Controller
@RequestMapping("/signatures/{signature}/verify")
class ConfirmationPages {

    private static final long NO_SIGNATURE = -1;

    private final Confirmations confirmations;
    private final ConfirmLinks links;
    private final Petitions petitions;

    ConfirmationPages(Confirmations confirmations, ConfirmLinks links, Petitions petitions) {
        this.confirmations = confirmations;
        this.links = links;
        this.petitions = petitions;
    }

    /** Changes nothing: mail scanners open every link. */
    @GetMapping
    String ask(
            @PathVariable String signature,
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletResponse response) {
        long id = genuine(signature, token);
        return show(confirmations.find(id).orElseThrow(NotShown::brokenLink), model, response);
    }

    @PostMapping
    String confirm(
            @PathVariable String signature,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String updates,
            Model model,
            HttpServletResponse response) {
        long id = genuine(signature, token);
        return show(confirmations.confirm(id, !updates.isEmpty()).orElseThrow(NotShown::brokenLink), model, response);
    }

    /** Every wrong link takes the same way: the seal is computed, and the database is not asked. */
    private long genuine(String signature, String token) {
        long id = signature.matches("\\d{1,18}") ? Long.parseLong(signature) : NO_SIGNATURE;
        if (!links.isGenuine(id, token)) {
            throw NotShown.brokenLink();
        }
        return id;
    }

    private String show(Confirmation confirmation, Model model, HttpServletResponse response) {
        var petition = petitions.require(confirmation.petition());
        model.addAttribute("number", petition.id().toString());
        model.addAttribute("title", OneLine.of(petition.action()));
        model.addAttribute("written", petition.language());
        return switch (confirmation.state()) {
            case AWAITED -> {
                model.addAttribute("name", confirmation.name());
                model.addAttribute("postcode", confirmation.postcode());
                model.addAttribute("updates", confirmation.updates());
                yield "public/confirm";
            }
            case CONFIRMED -> "public/confirmed";
            case TAKEN -> "public/signed-already";
            case TOO_LATE -> {
                response.setStatus(HttpStatus.GONE.value());
                model.addAttribute("until", confirmation.until());
                yield "public/confirmed-too-late";
            }
            case VOID -> throw NotShown.takenDown(petition, "");
        };
    }
}
