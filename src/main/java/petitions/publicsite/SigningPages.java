package petitions.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.platform.Refused;
import petitions.platform.text.OneLine;
import petitions.platform.words.Vocabulary;
import petitions.platform.words.Words;
import petitions.signature.CannotBeSigned;
import petitions.signature.Origin;
import petitions.signature.Signers;
import petitions.signature.TooManySignatures;

/** Signing: a form, and a page that says to look for our mail, the same for everyone. */
@Controller
@RequestMapping("/petitions/{number}/signatures")
class SigningPages {

    private final SignablePetitions signable;
    private final Signers signers;
    private final CountryNames countries;
    private final ClientAddresses clients;
    private final Vocabulary vocabulary;

    SigningPages(
            SignablePetitions signable,
            Signers signers,
            CountryNames countries,
            ClientAddresses clients,
            Vocabulary vocabulary) {
        this.signable = signable;
        this.signers = signers;
        this.countries = countries;
        this.clients = clients;
        this.vocabulary = vocabulary;
    }

    @GetMapping(path = "/new", produces = MediaType.TEXT_HTML_VALUE)
    String form(@PathVariable String number, HttpServletRequest request, Model model, HttpServletResponse response) {
        return show(signable.require(number), SigningForm.EMPTY, vocabulary.of(request), model, response);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object sign(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String postcode,
            @RequestParam(defaultValue = "") String declaration,
            @RequestParam(defaultValue = "") String updates,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var form = new SigningForm(
                name,
                email,
                country,
                postcode,
                !declaration.isEmpty(),
                !updates.isEmpty(),
                website,
                SigningForm.EMPTY.problems());
        PetitionId petition = signable.number(number);
        try {
            signers.sign(
                    form.of(petition, vocabulary.of(request).language()),
                    Origin.of(clients.of(request), !website.isEmpty()));
            return checkYourMail(petition);
        } catch (CannotBeSigned refused) {
            signable.require(number);
            throw refused;
        } catch (TooManySignatures refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(
                    signable.require(number),
                    form.with(refused, vocabulary.of(request)),
                    vocabulary.of(request),
                    model,
                    response);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(
                    signable.require(number),
                    form.with(refused, vocabulary.of(request)),
                    vocabulary.of(request),
                    model,
                    response);
        }
    }

    /** Nobody who reloads the page signs again. */
    private static RedirectView checkYourMail(PetitionId petition) {
        var view = new RedirectView("/petitions/%s/signatures/thank-you".formatted(petition));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }

    @GetMapping(path = "/thank-you", produces = MediaType.TEXT_HTML_VALUE)
    String thanks(@PathVariable String number, Model model) {
        describe(signable.shown(number), model);
        return "public/check-your-mail";
    }

    private String show(Petition petition, SigningForm form, Words words, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        describe(petition, model);
        model.addAttribute("form", form);
        model.addAttribute("countries", countries.in(words.language()));
        return "public/sign";
    }

    private static void describe(Petition petition, Model model) {
        model.addAttribute("number", petition.id().toString());
        model.addAttribute("title", OneLine.of(petition.action()));
        model.addAttribute("written", petition.language());
    }
}
