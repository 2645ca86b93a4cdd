package petitions.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import petitions.petition.Petitions;
import petitions.platform.Refused;
import petitions.platform.text.Language;
import petitions.platform.text.OneLine;
import petitions.platform.words.Vocabulary;
import petitions.platform.words.Words;
import petitions.signature.Origin;
import petitions.signature.SubscriptionLinks;
import petitions.signature.Subscriptions;
import petitions.signature.TooManySignatures;

/** All petitions that write to an address: a form that asks for a link, and where that link leads. */
@Controller
@RequestMapping("/subscriptions")
class SubscriptionPages {

    private static final long NO_SIGNATURE = -1;

    /** @param title empty where it is not shown */
    public record Subscription(String number, String title, Language language, String state) {

        static Subscription of(Petition petition, Words words) {
            return new Subscription(
                    petition.id().toString(),
                    petition.isPublic() ? OneLine.of(petition.action()) : "",
                    petition.language(),
                    words.say("subscriptions.state." + code(petition.state())));
        }

        private static String code(Petition.State state) {
            return switch (state) {
                case OPEN -> "open";
                case CLOSED -> "closed";
                case REJECTED, HIDDEN -> "rejected";
                case TAKEN_DOWN -> "taken-down";
                case PENDING, VALIDATED, SPONSORED, FLAGGED, RETURNED, STOPPED -> "unpublished";
            };
        }
    }

    private final Subscriptions subscriptions;
    private final SubscriptionLinks links;
    private final Petitions petitions;
    private final ClientAddresses clients;
    private final Vocabulary vocabulary;

    SubscriptionPages(
            Subscriptions subscriptions,
            SubscriptionLinks links,
            Petitions petitions,
            ClientAddresses clients,
            Vocabulary vocabulary) {
        this.subscriptions = subscriptions;
        this.links = links;
        this.petitions = petitions;
        this.clients = clients;
        this.vocabulary = vocabulary;
    }

    @GetMapping
    String form(Model model) {
        return ask("", WrongFields.NONE, model);
    }

    /** The same answer for everybody who gives an address, whether any petition writes to it or not. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object ask(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        try {
            subscriptions.ask(email.strip(), Origin.of(clients.of(request), !website.isEmpty()));
            var sent = new RedirectView("/subscriptions/sent");
            sent.setStatusCode(HttpStatus.SEE_OTHER);
            sent.setExposeModelAttributes(false);
            return sent;
        } catch (Refused refused) {
            response.setStatus(
                    refused instanceof TooManySignatures
                            ? HttpStatus.TOO_MANY_REQUESTS.value()
                            : HttpStatus.UNPROCESSABLE_ENTITY.value());
            return ask(email, WrongFields.of(refused, vocabulary.of(request)), model);
        }
    }

    private static String ask(String email, WrongFields wrong, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("wrong", wrong);
        return "public/ask-subscriptions";
    }

    @GetMapping("/sent")
    String sent() {
        return "public/subscriptions-sent";
    }

    /** Changes nothing: mail scanners open every link. */
    @GetMapping("/{signature}")
    String list(
            @PathVariable String signature,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            Model model) {
        return show(genuine(signature, token), vocabulary.of(request), model);
    }

    @PostMapping(
            path = "/{signature}",
            params = {"petition", "!all"})
    String stop(
            @PathVariable String signature,
            @RequestParam(defaultValue = "") String token,
            @RequestParam String petition,
            HttpServletRequest request,
            Model model) {
        long id = genuine(signature, token);
        var number = number(petition);
        subscriptions.stop(id, number);
        var words = vocabulary.of(request);
        model.addAttribute("stopped", words.say("subscriptions.stopped", number.toString()));
        return show(id, words, model);
    }

    @PostMapping(path = "/{signature}", params = "all")
    String stopAll(
            @PathVariable String signature,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            Model model) {
        long id = genuine(signature, token);
        subscriptions.stopAll(id);
        var words = vocabulary.of(request);
        model.addAttribute("stopped", words.say("subscriptions.stopped-all"));
        return show(id, words, model);
    }

    private static PetitionId number(String petition) {
        if (!petition.matches("\\d{1,18}")) {
            throw NotShown.malformedNumber();
        }
        return new PetitionId(Long.parseLong(petition));
    }

    /** Every wrong link takes the same way: the seal is computed, and the database is not asked. */
    private long genuine(String signature, String token) {
        long id = signature.matches("\\d{1,18}") ? Long.parseLong(signature) : NO_SIGNATURE;
        if (!links.isGenuine(id, token)) {
            throw NotShown.brokenLink();
        }
        return id;
    }

    private String show(long signature, Words words, Model model) {
        model.addAttribute(
                "subscriptions",
                petitions.all(subscriptions.of(signature)).stream()
                        .map(petition -> Subscription.of(petition, words))
                        .toList());
        return "public/subscriptions";
    }
}
