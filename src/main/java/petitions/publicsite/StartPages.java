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
import petitions.petition.NewPetition;
import petitions.petition.SupportSettings;
import petitions.platform.Refused;
import petitions.signature.Countries;
import petitions.signature.Creators;
import petitions.signature.Origin;
import petitions.signature.TooManyPetitions;

/** Starting a petition: a form, and a page that says to look for our mail, the same for everyone. */
@Controller
@RequestMapping("/petitions")
class StartPages {

    private final Creators creators;
    private final Countries countries;
    private final ClientAddresses clients;
    private final SupportSettings support;

    StartPages(Creators creators, Countries countries, ClientAddresses clients, SupportSettings support) {
        this.creators = creators;
        this.countries = countries;
        this.clients = clients;
        this.support = support;
    }

    /** One that asks for the same, to be looked at first. */
    public record Similar(long number, String action) {}

    /** @param action from whoever has looked for similar petitions first */
    @GetMapping(path = "/new", produces = MediaType.TEXT_HTML_VALUE)
    String form(@RequestParam(defaultValue = "") String action, Model model) {
        return show(new WordsForm(action, "", ""), PersonForm.EMPTY, WrongFields.NONE, model);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object start(
            @ModelAttribute("words") WordsForm words,
            @ModelAttribute("person") PersonForm person,
            @RequestParam(defaultValue = "") String checked,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        try {
            creators.check(words.words(), person.of(null));
            var similar = similar(words.action());
            if (checked.isEmpty() && !similar.isEmpty()) {
                model.addAttribute("similar", similar);
                return show(words, person, WrongFields.NONE, model);
            }
            creators.start(words.words(), person.of(null), Origin.of(clients.of(request), person.isBaited()));
            return seeOther("/petitions/started");
        } catch (TooManyPetitions refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return show(words, person, new WrongFields(refused.problems()), model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(words, person, new WrongFields(refused.problems()), model);
        }
    }

    /** None are looked for here yet: whoever starts a petition meets those that the search finds. */
    private static List<Similar> similar(String action) {
        return List.of();
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

    private String show(WordsForm words, PersonForm person, WrongFields wrong, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("person", person);
        model.addAttribute("wrong", wrong);
        model.addAttribute("countries", countries.all());
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
