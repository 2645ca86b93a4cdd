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
import petitions.petition.AdmissionDeadlines;
import petitions.petition.Admissions;
import petitions.petition.AwaitedNoLonger;
import petitions.petition.Moderation.Decision;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Refused;
import petitions.platform.words.Vocabulary;
import petitions.signature.SupportLinks;

/** Where the creator of a petition that was returned finds other words for it. */
@Controller
@RequestMapping("/petitions/{number}/correction")
class CorrectionPages {

    private final Petitions petitions;
    private final PublicRecords records;
    private final Admissions admissions;
    private final AdmissionDeadlines deadlines;
    private final SupportLinks links;
    private final Vocabulary vocabulary;

    CorrectionPages(
            Petitions petitions,
            PublicRecords records,
            Admissions admissions,
            AdmissionDeadlines deadlines,
            SupportLinks links,
            Vocabulary vocabulary) {
        this.petitions = petitions;
        this.records = records;
        this.admissions = admissions;
        this.deadlines = deadlines;
        this.links = links;
        this.vocabulary = vocabulary;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    Object form(@PathVariable String number, @RequestParam(defaultValue = "") String token, Model model) {
        var petition = genuine(number, token);
        if (isAwaited(petition)) {
            return show(petition.id(), token, WordsForm.of(petition), WrongFields.NONE, model);
        }
        if (petition.isInModeration()) {
            return "public/corrected";
        }
        if (petition.isPublic()) {
            return StartPages.seeOther("/petitions/%s".formatted(petition.id()));
        }
        throw NotShown.over();
    }

    /** Whoever sends it twice has sent it. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Object correct(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute("typed") WordsForm words,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        var petition = genuine(number, token);
        if (isAwaited(petition)) {
            try {
                OnceMore.after(() -> correct(petition.id(), words));
            } catch (AwaitedNoLonger overtaken) {
                throw NotShown.over();
            } catch (Refused refused) {
                if (!isAwaited(petitions.require(petition.id()))) {
                    // it went on while this one waited, perhaps with these very words
                    return seeWhatBecameOfIt(petition.id(), token);
                }
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                return show(petition.id(), token, words, WrongFields.of(refused, vocabulary.of(request)), model);
            }
        }
        return seeWhatBecameOfIt(petition.id(), token);
    }

    private static Object seeWhatBecameOfIt(PetitionId petition, String token) {
        return StartPages.seeOther("/petitions/%s/correction?token=%s".formatted(petition, token));
    }

    private PetitionId correct(PetitionId petition, WordsForm words) {
        admissions.correct(petition, words.words());
        return petition;
    }

    /** The link of an earlier return opens nothing, and neither does any other: of those the database is not asked. */
    private Petition genuine(String number, String token) {
        PetitionId id = records.number(number);
        int round = links.corrects(id, token).orElseThrow(NotShown::brokenLink);
        if (admissions.require(id).returnedRound() != round) {
            throw NotShown.brokenLink();
        }
        return petitions.require(id);
    }

    private boolean isAwaited(Petition petition) {
        return petition.state() == Petition.State.RETURNED && !deadlines.isOverdue(petition);
    }

    private String show(PetitionId petition, String token, WordsForm words, WrongFields wrong, Model model) {
        model.addAttribute("number", petition.toString());
        model.addAttribute("token", token);
        model.addAttribute("typed", words);
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "reason",
                admissions.last(petition, Decision.RETURN).orElseThrow().words());
        StartPages.describeLimits(model);
        return "public/correct";
    }
}
