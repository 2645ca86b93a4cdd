package petitions.publicsite;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import petitions.petition.Petitions;
import petitions.signature.Backing;
import petitions.signature.SupportLinks;
import petitions.signature.Supporters;

/** Where the mail about changed words leads: the petition as it is now, and a button for whoever does not support that. */
@Controller
@RequestMapping("/supporters/{signature}/withdraw")
class WithdrawalPages {

    private static final long NOBODY = -1;

    private final Supporters supporters;
    private final SupportLinks links;
    private final Petitions petitions;

    WithdrawalPages(Supporters supporters, SupportLinks links, Petitions petitions) {
        this.supporters = supporters;
        this.links = links;
        this.petitions = petitions;
    }

    /** Changes nothing: mail scanners open every link. */
    @GetMapping
    Object ask(@PathVariable String signature, @RequestParam(defaultValue = "") String token, Model model) {
        var backing = supporters.find(genuine(signature, token)).filter(found -> !found.creator());
        return show(backing.orElseThrow(NotShown::brokenLink), model);
    }

    @PostMapping
    Object withdraw(@PathVariable String signature, @RequestParam(defaultValue = "") String token, Model model) {
        return show(supporters.withdraw(genuine(signature, token)).orElseThrow(NotShown::brokenLink), model);
    }

    /** Every wrong link takes the same way: the seal is computed, and the database is not asked. */
    private long genuine(String signature, String token) {
        long id = signature.matches("\\d{1,18}") ? Long.parseLong(signature) : NOBODY;
        if (!links.withdraws(id, token)) {
            throw NotShown.brokenLink();
        }
        return id;
    }

    private Object show(Backing backing, Model model) {
        var petition = petitions.require(backing.petition());
        model.addAttribute("petition", petition);
        if (petition.isInAdmission()) {
            return backing.state() == Backing.State.CONFIRMED ? "public/withdraw" : "public/withdrawn";
        }
        if (petition.isPublic()) {
            return StartPages.seeOther("/petitions/%s".formatted(petition.id()));
        }
        throw NotShown.over();
    }
}
