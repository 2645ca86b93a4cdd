package petitions.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Refused;
import petitions.platform.words.Vocabulary;
import petitions.platform.words.Words;
import petitions.signature.CannotBeSupported;
import petitions.signature.Origin;
import petitions.signature.SupportLinks;
import petitions.signature.Supporters;

/** Where the link leads that a creator passes on: a petition that nobody else sees, and a form to support it. */
@Controller
@RequestMapping("/petitions/{number}/supporters")
class SupportPages {

    private final Petitions petitions;
    private final PublicRecords records;
    private final Supporters supporters;
    private final SupportLinks links;
    private final CountryNames countries;
    private final ClientAddresses clients;
    private final Vocabulary vocabulary;

    SupportPages(
            Petitions petitions,
            PublicRecords records,
            Supporters supporters,
            SupportLinks links,
            CountryNames countries,
            ClientAddresses clients,
            Vocabulary vocabulary) {
        this.petitions = petitions;
        this.records = records;
        this.supporters = supporters;
        this.links = links;
        this.countries = countries;
        this.clients = clients;
        this.vocabulary = vocabulary;
    }

    @GetMapping(path = "/new", produces = MediaType.TEXT_HTML_VALUE)
    Object form(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            Model model) {
        var petition = genuine(number, token);
        return petition.isOpen()
                ? StartPages.seeOther("/petitions/%s".formatted(petition.id()))
                : show(petition, PersonForm.EMPTY, WrongFields.NONE, vocabulary.of(request), model);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object support(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute("person") PersonForm person,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var petition = genuine(number, token);
        try {
            supporters.support(
                    person.of(petition.id(), vocabulary.of(request).language()),
                    Origin.of(clients.of(request), person.isBaited()));
            return StartPages.seeOther("/petitions/%s/supporters/thank-you".formatted(petition.id()));
        } catch (CannotBeSupported refused) {
            throw NotShown.noSupportersWanted(refused.getMessage());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(petition, person, new WrongFields(refused.problems()), vocabulary.of(request), model);
        }
    }

    /** Says nothing of the petition: the address is no secret. */
    @GetMapping(path = "/thank-you", produces = MediaType.TEXT_HTML_VALUE)
    String thanks() {
        return "public/support-check-your-mail";
    }

    /** Every wrong link takes the same way: the seal is computed first, and the database is not asked. */
    private Petition genuine(String number, String token) {
        PetitionId id = records.number(number);
        if (!links.supports(id, token)) {
            throw NotShown.brokenLink();
        }
        return petitions.find(id).orElseThrow(NotShown::brokenLink);
    }

    private String show(Petition petition, PersonForm person, WrongFields wrong, Words language, Model model) {
        try {
            supporters.requireRoom(petition);
        } catch (CannotBeSupported refused) {
            throw NotShown.noSupportersWanted(refused.getMessage());
        }
        model.addAttribute("petition", petition);
        model.addAttribute("number", petition.id().toString());
        model.addAttribute("token", links.supportToken(petition.id()));
        model.addAttribute("person", person);
        model.addAttribute("wrong", wrong.in(language));
        model.addAttribute("countries", countries.in(language.language()));
        return "public/support";
    }
}
