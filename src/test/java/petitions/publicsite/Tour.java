package petitions.publicsite;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Import;
import petitions.petition.PetitionId;

/** Every public page there is, by what it shows. */
@Import({Standings.class, MailedPages.class})
class Tour {

    private final Standings standings;
    private final MailedPages mailed;

    private Map<String, String> pages = Map.of();

    Tour(Standings standings, MailedPages mailed) {
        this.standings = standings;
        this.mailed = mailed;
    }

    Map<String, String> pages() {
        if (pages.isEmpty()) {
            pages = made();
        }
        return pages;
    }

    /** Those that read otherwise while there is no Parliament. */
    static Map<String, String> pagesWithoutParliament(PetitionId closedWithIt) {
        return Map.of(
                "start-dissolved",
                "/petitions/new",
                "petition-dissolved",
                "/petitions/" + closedWithIt,
                "sign-dissolved",
                "/petitions/%s/signatures/new".formatted(closedWithIt));
    }

    static String address(int port, String path, String language) {
        return "http://127.0.0.1:%d%s%slang=%s".formatted(port, path, path.contains("?") ? "&" : "?", language);
    }

    private Map<String, String> made() {
        var pages = new LinkedHashMap<String, String>();
        var petitions = standings.all();
        var open = petitions.get("open");
        pages.put("home", "/");
        pages.put("list", "/petitions");
        pages.put("list-open", "/petitions?state=open");
        pages.put("list-none-found", "/petitions?q=zebra&state=debated");
        pages.put("list-not-there", "/petitions?state=unheard-of");
        pages.put("check", "/petitions/check");
        pages.put("check-found", "/petitions/check?q=Publish+tide+tables+of+harbours");
        pages.put("check-none-found", "/petitions/check?q=zebra");
        pages.put("check-nothing-typed", "/petitions/check?q=");
        pages.put("start", "/petitions/new?action=Mend%20the%20towpath");
        pages.put("started", "/petitions/started");
        pages.put("supported", "/petitions/%s/supporters/thank-you".formatted(open));
        petitions.forEach((standing, petition) -> pages.put("petition-" + standing, "/petitions/" + petition));
        pages.put("petition-unknown", "/petitions/1");
        pages.put("petition-misspelt", "/petitions/one");
        pages.put("signatures", "/petitions/%s/signatures".formatted(petitions.get("debated")));
        pages.put("signatures-none", "/petitions/%s/signatures".formatted(open));
        pages.put("sign", "/petitions/%s/signatures/new".formatted(open));
        pages.put("signed", "/petitions/%s/signatures/thank-you".formatted(open));
        pages.put("sign-closed", "/petitions/%s/signatures/new".formatted(petitions.get("closed")));
        pages.put("ask-subscriptions", "/subscriptions");
        pages.put("subscriptions-sent", "/subscriptions/sent");
        pages.putAll(mailed.all(open, petitions.get("responded")));
        return pages;
    }
}
