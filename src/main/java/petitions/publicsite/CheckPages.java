package petitions.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Storable;
import petitions.platform.text.OneLine;
import petitions.platform.text.Visible;
import petitions.platform.words.Vocabulary;

/** Before somebody starts a petition: whether there is one already that asks for the same. */
@Controller
class CheckPages {

    /** Characters. The action of a petition may have 80; whoever types more is cut short, not refused. */
    private static final int MOST = 150;

    private final SimilarPetitions similar;
    private final Petitions petitions;
    private final Vocabulary vocabulary;

    CheckPages(SimilarPetitions similar, Petitions petitions, Vocabulary vocabulary) {
        this.similar = similar;
        this.petitions = petitions;
        this.vocabulary = vocabulary;
    }

    @GetMapping(path = "/petitions/check", produces = MediaType.TEXT_HTML_VALUE)
    String check(
            @RequestParam(required = false) String q,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, PublicCaching.FOR_A_MINUTE);
        var asked = q == null ? "" : OneLine.of(Storable.without(q), MOST);
        boolean isAsked = Visible.in(asked);
        var found = isAsked ? similar.to(asked) : List.<PetitionId>of();
        model.addAttribute("q", asked);
        model.addAttribute("asked", isAsked);
        model.addAttribute("missing", q != null && !isAsked);
        model.addAttribute("start", start(asked));
        model.addAttribute("found", ListedPetition.all(petitions, found, vocabulary.of(request)));
        return "public/check";
    }

    private static URI start(String action) {
        return URI.create("/petitions/new?checked=yes&action=" + URLEncoder.encode(action, StandardCharsets.UTF_8));
    }
}
