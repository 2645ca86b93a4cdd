package petitions.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import petitions.petition.Dissolutions;
import petitions.petition.NewPetition;
import petitions.petition.ParliamentDissolved;
import petitions.petition.Petitions;
import petitions.petition.SupportSettings;
import petitions.platform.Refused;
import petitions.platform.words.Vocabulary;
import petitions.platform.words.Words;
import petitions.signature.Creators;
import petitions.signature.Origin;
import petitions.signature.TooManyPetitions;

/** Starting a petition: a form, and a page that says to look for our mail, the same for everyone. */
@Controller
@RequestMapping("/petitions")
class StartPages {

    private final Creators creators;
    private final CountryNames countries;
    private final ClientAddresses clients;
    private final SupportSettings support;
    private final SimilarPetitions others;
    private final Petitions petitions;
    private final Dissolutions dissolutions;
    private final Vocabulary vocabulary;

    StartPages(
            Creators creators,
            CountryNames countries,
            ClientAddresses clients,
            SupportSettings support,
            SimilarPetitions others,
            Petitions petitions,
            Dissolutions dissolutions,
            Vocabulary vocabulary) {
        this.creators = creators;
        this.countries = countries;
        this.clients = clients;
        this.support = support;
        this.others = others;
        this.petitions = petitions;
        this.dissolutions = dissolutions;
        this.vocabulary = vocabulary;
    }

    /**
     * @param action from whoever has looked for similar petitions first
     * @param checked whether they found none that asks for the same
     */
    @GetMapping(path = "/new", produces = MediaType.TEXT_HTML_VALUE)
    String form(
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String checked,
            HttpServletRequest request,
            Model model) {
        requireParliament();
        model.addAttribute("checked", !checked.isEmpty());
        return show(new WordsForm(action, "", ""), PersonForm.EMPTY, WrongFields.NONE, vocabulary.of(request), model);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object start(
            @ModelAttribute("typed") WordsForm words,
            @ModelAttribute("person") PersonForm person,
            @RequestParam(defaultValue = "") String checked,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        requireParliament();
        model.addAttribute("checked", !checked.isEmpty());
        try {
            creators.check(words.words(), person.of(null, vocabulary.of(request).language()));
            var similar = similar(words.words().action(), vocabulary.of(request));
            if (checked.isEmpty() && !similar.isEmpty()) {
                model.addAttribute("similar", similar);
                return show(words, person, WrongFields.NONE, vocabulary.of(request), model);
            }
            creators.start(
                    words.words(),
                    person.of(null, vocabulary.of(request).language()),
                    Origin.of(clients.of(request), person.isBaited()));
            return seeOther("/petitions/started");
        } catch (ParliamentDissolved sinceTheFirstLook) {
            throw NotShown.parliamentDissolved();
        } catch (TooManyPetitions refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(words, person, WrongFields.of(refused, vocabulary.of(request)), vocabulary.of(request), model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(words, person, WrongFields.of(refused, vocabulary.of(request)), vocabulary.of(request), model);
        }
    }

    private void requireParliament() {
        if (dissolutions.current().isPresent()) {
            throw NotShown.parliamentDissolved();
        }
    }

    /** Those that ask for the same, to be looked at first. */
    private List<ListedPetition> similar(String action, Words language) {
        return ListedPetition.all(petitions, others.to(action), language);
    }

    /** Nobody who reloads the page starts another. */
    static RedirectView seeOther(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }

    @GetMapping(path = "/started", produces = MediaType.TEXT_HTML_VALUE)
    String started(Model model) {
        model.addAttribute("supporters", support.needed());
        return "public/petition-started";
    }

    private String show(WordsForm words, PersonForm person, WrongFields wrong, Words language, Model model) {
        model.addAttribute("typed", words);
        model.addAttribute("person", person);
        model.addAttribute("wrong", wrong);
        model.addAttribute("countries", countries.in(language.language()));
        model.addAttribute("supporters", support.needed());
        describeLimits(model);
        if (!model.containsAttribute("similar")) {
            model.addAttribute("similar", List.of());
        }
        return "public/start";
    }

    static void describeLimits(Model model) {
        model.addAttribute("actionLimit", NewPetition.ACTION_LIMIT);
        model.addAttribute("backgroundLimit", NewPetition.BACKGROUND_LIMIT);
        model.addAttribute("detailsLimit", NewPetition.ADDITIONAL_DETAILS_LIMIT);
    }
}
