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
import petitions.petition.Admissions;
import petitions.petition.Moderation.Decision;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.petition.UnknownPetition;
import petitions.platform.Refused;
import petitions.platform.words.Vocabulary;
import petitions.platform.words.Words;
import petitions.signature.SupportLinks;

/** Where the creator of a petition that was returned finds other words for it. */
@Controller
@RequestMapping("/petitions/{number}/correction")
class CorrectionPages {

    private final Petitions petitions;
    private final PublicRecords records;
    private final Admissions admissions;
    private final SupportLinks links;
    private final Vocabulary vocabulary;

    CorrectionPages(
            Petitions petitions,
            PublicRecords records,
            Admissions admissions,
            SupportLinks links,
            Vocabulary vocabulary) {
        this.petitions = petitions;
        this.records = records;
        this.admissions = admissions;
        this.links = links;
        this.vocabulary = vocabulary;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String form(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            Model model) {
        var petition = genuine(number, token);
        return petition.state() == Petition.State.RETURNED
                ? show(petition.id(), token, WordsForm.of(petition), WrongFields.NONE, vocabulary.of(request), model)
                : "public/corrected";
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
        if (petition.state() == Petition.State.RETURNED) {
            try {
                admissions.correct(petition.id(), words.words());
            } catch (Refused refused) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                return show(
                        petition.id(),
                        token,
                        words,
                        new WrongFields(refused.problems()),
                        vocabulary.of(request),
                        model);
            }
        }
        return StartPages.seeOther("/petitions/%s/correction?token=%s".formatted(petition.id(), token));
    }

    /** The link of an earlier return opens nothing, and neither does any other that was made up. */
    private Petition genuine(String number, String token) {
        PetitionId id = records.number(number);
        try {
            if (links.corrects(id, round(id), token)) {
                return petitions.require(id);
            }
        } catch (UnknownPetition unknown) {
            throw NotShown.brokenLink();
        }
        throw NotShown.brokenLink();
    }

    /** A petition that is with moderators again has been corrected in the round before. */
    private int round(PetitionId id) {
        int round = admissions.require(id).round();
        return petitions.require(id).state() == Petition.State.RETURNED || round < 2 ? round : round - 1;
    }

    private String show(
            PetitionId petition, String token, WordsForm words, WrongFields wrong, Words language, Model model) {
        model.addAttribute("number", petition.toString());
        model.addAttribute("token", token);
        model.addAttribute("typed", words);
        model.addAttribute("wrong", wrong.in(language));
        model.addAttribute(
                "reason",
                admissions.last(petition, Decision.RETURN).orElseThrow().words());
        StartPages.describeLimits(model);
        return "public/correct";
    }
}
