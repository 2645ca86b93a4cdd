package petitions.publicsite;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import petitions.petition.AwaitedNoLonger;
import petitions.petition.Petitions;
import petitions.petition.SupportSettings;
import petitions.platform.text.OneLine;
import petitions.signature.Backing;
import petitions.signature.ConfirmLinks;
import petitions.signature.SupportLinks;
import petitions.signature.Supporters;

/** Where the mails lead that ask whether somebody started a petition, or supports it: a page with one button. */
@Controller
@RequestMapping("/supporters/{signature}/verify")
class BackingPages {

    private static final long NOBODY = -1;

    private final Supporters supporters;
    private final SupportLinks links;
    private final ConfirmLinks signatures;
    private final Petitions petitions;
    private final SupportSettings support;

    BackingPages(
            Supporters supporters,
            SupportLinks links,
            ConfirmLinks signatures,
            Petitions petitions,
            SupportSettings support) {
        this.supporters = supporters;
        this.links = links;
        this.signatures = signatures;
        this.petitions = petitions;
        this.support = support;
    }

    /** Changes nothing: mail scanners open every link. */
    @GetMapping
    Object ask(
            @PathVariable String signature,
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletResponse response) {
        long id = genuine(signature, token);
        return show(id, supporters.find(id).orElseThrow(NotShown::brokenLink), model, response);
    }

    @PostMapping
    Object confirm(
            @PathVariable String signature,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String updates,
            Model model,
            HttpServletResponse response) {
        long id = genuine(signature, token);
        return show(id, confirm(id, !updates.isEmpty()).orElseThrow(NotShown::brokenLink), model, response);
    }

    private Optional<Backing> confirm(long signature, boolean updates) {
        try {
            return OnceMore.after(() -> supporters.confirm(signature, updates));
        } catch (AwaitedNoLonger over) {
            return supporters.find(signature).map(backing -> backing.with(Backing.State.OVER));
        }
    }

    /** Every wrong link takes the same way: the seal is computed, and the database is not asked. */
    private long genuine(String signature, String token) {
        long id = signature.matches("\\d{1,18}") ? Long.parseLong(signature) : NOBODY;
        if (!links.confirms(id, token)) {
            throw NotShown.brokenLink();
        }
        return id;
    }

    private Object show(long signature, Backing backing, Model model, HttpServletResponse response) {
        var petition = petitions.require(backing.petition());
        model.addAttribute("title", OneLine.of(petition.action()));
        model.addAttribute("written", petition.language());
        model.addAttribute("backing", backing);
        model.addAttribute("supporters", support.needed());
        return switch (backing.state()) {
            case AWAITED -> "public/confirm-backing";
            case CONFIRMED -> "public/confirmed-backing";
            // it can be confirmed as every other signature, by whoever holds this link
            case PUBLISHED -> StartPages.seeOther(signatures.of(signature).toString());
            case FULL, TAKEN, OVER -> {
                response.setStatus(HttpStatus.GONE.value());
                yield "public/no-backing";
            }
        };
    }
}
