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
import petitions.platform.words.Vocabulary;

/** Where the signatures of a petition come from. */
@Controller
class SignaturesPages {

    private final PublicRecords records;
    private final Vocabulary vocabulary;

    SignaturesPages(PublicRecords records, Vocabulary vocabulary) {
        this.records = records;
        this.vocabulary = vocabulary;
    }

    @GetMapping(path = "/petitions/{number:[^.]+}/signatures", produces = MediaType.TEXT_HTML_VALUE)
    String signatures(
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
        model.addAttribute("page", SignaturesPage.of(full, vocabulary.of(asked)));
        return "public/signatures";
    }
}
