package petitions.publicsite;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import petitions.petition.Petitions;
import petitions.platform.text.OneLine;
import petitions.signature.Signature;
import petitions.signature.Signatures;
import petitions.signature.UnsubscribeLinks;

/** The way out of mails: a page with one button for people, and the same address for mail programs (RFC 8058). */
@Controller
@RequestMapping("/signatures/{signature}/unsubscribe")
class UnsubscribePages {

    private static final long NO_SIGNATURE = -1;

    private final Signatures signatures;
    private final UnsubscribeLinks links;
    private final Petitions petitions;

    UnsubscribePages(Signatures signatures, UnsubscribeLinks links, Petitions petitions) {
        this.signatures = signatures;
        this.links = links;
        this.petitions = petitions;
    }

    /** Changes nothing: mail scanners open every link. */
    @GetMapping
    String ask(@PathVariable String signature, @RequestParam(defaultValue = "") String token, Model model) {
        var signed = require(signature, token);
        describe(signed, model);
        return signatures.isSubscribed(signed.id()) ? "public/unsubscribe" : "public/unsubscribed";
    }

    @PostMapping
    String unsubscribe(@PathVariable String signature, @RequestParam(defaultValue = "") String token, Model model) {
        var signed = require(signature, token);
        signatures.unsubscribe(signed.id());
        describe(signed, model);
        return "public/unsubscribed";
    }

    /** Pressed in the mail program itself, which shows no page. */
    @PostMapping(params = "List-Unsubscribe=One-Click")
    ResponseEntity<String> unsubscribeAtOnce(
            @PathVariable String signature, @RequestParam(defaultValue = "") String token) {
        var signed = require(signature, token);
        signatures.unsubscribe(signed.id());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body("You will get no more emails about petition %s.%n".formatted(signed.petition()));
    }

    /** Every wrong link takes the same way: the seal is computed, and the database is not asked. */
    private Signature require(String signature, String token) {
        long id = signature.matches("\\d{1,18}") ? Long.parseLong(signature) : NO_SIGNATURE;
        if (!links.isGenuine(id, token)) {
            throw NotShown.brokenLink();
        }
        return signatures.find(id).orElseThrow(NotShown::brokenLink);
    }

    private void describe(Signature signed, Model model) {
        var petition = petitions.require(signed.petition());
        model.addAttribute("carried", signed.creator() && petition.isInAdmission());
        model.addAttribute("number", petition.id().toString());
        model.addAttribute("title", petition.isPublic() ? OneLine.of(petition.action()) : "");
        model.addAttribute("written", petition.language());
    }
}
