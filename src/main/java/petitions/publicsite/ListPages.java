package petitions.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import petitions.petition.Petitions;
import petitions.petition.Thresholds;
import petitions.platform.Figures;
import petitions.platform.words.Vocabulary;
import petitions.platform.words.Words;

/** The start page, and petitions by how they stand and by words. */
@Controller
class ListPages {

    private static final int FEW = 5;

    private final PetitionLists lists;
    private final Petitions petitions;
    private final Thresholds thresholds;
    private final Vocabulary vocabulary;

    ListPages(PetitionLists lists, Petitions petitions, Thresholds thresholds, Vocabulary vocabulary) {
        this.lists = lists;
        this.petitions = petitions;
        this.thresholds = thresholds;
        this.vocabulary = vocabulary;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(HttpServletRequest asked, WebRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, PublicCaching.FOR_A_MINUTE);
        if (request.checkNotModified(lists.changedAt().toEpochMilli())) {
            return null;
        }
        var words = vocabulary.of(asked);
        model.addAttribute(
                "counts",
                filters(
                        PetitionQuery.all(),
                        List.of(
                                PetitionList.OPEN,
                                PetitionList.AWAITING_RESPONSE,
                                PetitionList.WITH_RESPONSE,
                                PetitionList.AWAITING_DEBATE,
                                PetitionList.DEBATED),
                        words));
        model.addAttribute("response", thresholds.response());
        model.addAttribute("debate", thresholds.debate());
        model.addAttribute("largest", few(PetitionList.OPEN, words));
        model.addAttribute("newest", few(PetitionList.RECENT, words));
        return "public/home";
    }

    @GetMapping(path = "/petitions", produces = MediaType.TEXT_HTML_VALUE)
    String list(
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String topic,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "" + PetitionQuery.USUAL_COUNT) String count,
            HttpServletRequest asked,
            WebRequest request,
            HttpServletResponse response,
            Model model) {
        var query = PetitionQuery.of(state, q, topic, page, count);
        response.setHeader(HttpHeaders.CACHE_CONTROL, PublicCaching.FOR_A_MINUTE);
        if (request.checkNotModified(lists.changedAt().toEpochMilli())) {
            return null;
        }
        var words = vocabulary.of(asked);
        model.addAttribute(
                "page",
                ListPage.of(
                        query,
                        lists.count(query),
                        filters(query, Arrays.asList(PetitionList.values()), words),
                        ListedPetition.all(petitions, lists.page(query), words),
                        words));
        return "public/list";
    }

    private List<ListedPetition> few(PetitionList list, Words words) {
        return ListedPetition.all(petitions, lists.page(PetitionQuery.first(list, FEW)), words);
    }

    private List<ListPage.Filter> filters(PetitionQuery query, List<PetitionList> shown, Words words) {
        var counts = lists.counts(query);
        return shown.stream()
                .map(list -> {
                    var there = query.in(list);
                    return new ListPage.Filter(
                            words.say("list." + list.code()),
                            Figures.of(counts.get(list)),
                            there.at(ListPage.ADDRESS, 1),
                            list == query.list());
                })
                .toList();
    }
}
