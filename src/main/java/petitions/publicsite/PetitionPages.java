package petitions.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import petitions.petition.Dissolutions;
import petitions.petition.Petition;
import petitions.petition.Thresholds;
import petitions.platform.words.Vocabulary;

/** The page that every mail about a petition links to. */
@Controller
class PetitionPages {

    private final PublicRecords records;
    private final Dissolutions dissolutions;
    private final Vocabulary vocabulary;
    private final Thresholds thresholds;

    PetitionPages(PublicRecords records, Dissolutions dissolutions, Vocabulary vocabulary, Thresholds thresholds) {
        this.records = records;
        this.dissolutions = dissolutions;
        this.vocabulary = vocabulary;
        this.thresholds = thresholds;
    }

    @GetMapping(path = "/petitions/{number:[^.]+}", produces = MediaType.TEXT_HTML_VALUE)
    String petition(
            @PathVariable String number,
            HttpServletRequest asked,
            WebRequest request,
            HttpServletResponse response,
            Model model) {
        var full = records.full(number);
        response.setHeader(HttpHeaders.CACHE_CONTROL, PublicCaching.FOR_A_MINUTE);
        if (request.checkNotModified(full.record().changedAt().toEpochMilli())) {
            return null;
        }
        model.addAttribute(
                "endedWithParliament", endedWithParliament(full.record().petition()));
        model.addAttribute("petition", PetitionPage.of(full, thresholds, vocabulary.of(asked)));
        return "public/petition";
    }

    private boolean endedWithParliament(Petition petition) {
        return petition.state() == Petition.State.CLOSED && dissolutions.closed(petition);
    }

    @GetMapping({"/petitions/{number:[^.]+}.{format:(?!json$).+}", "/petitions.{format:(?!json$|csv$).+}"})
    String otherFormat() {
        throw NotShown.otherFormat();
    }
}
