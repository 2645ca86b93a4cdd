package petitions.publicsite;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.petition.PetitionId;
import petitions.signature.AreaCount;
import petitions.signature.ConfirmLinks;
import petitions.signature.SignatureAreas;
import petitions.signature.SignatureAreas.Kind;
import petitions.signature.Signatures;
import petitions.signature.UnsubscribeLinks;

/** Every public page there is, by what it shows; a petition in each state among them. */
class Tour {

    private final Chronicle chronicle;
    private final JdbcClient jdbc;
    private final SignatureAreas areas;
    private final Signatures signatures;
    private final ConfirmLinks confirmLinks;
    private final UnsubscribeLinks unsubscribeLinks;

    Tour(
            Chronicle chronicle,
            JdbcClient jdbc,
            SignatureAreas areas,
            Signatures signatures,
            ConfirmLinks confirmLinks,
            UnsubscribeLinks unsubscribeLinks) {
        this.chronicle = chronicle;
        this.jdbc = jdbc;
        this.areas = areas;
        this.signatures = signatures;
        this.confirmLinks = confirmLinks;
        this.unsubscribeLinks = unsubscribeLinks;
    }

    Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        var lives = Lives.lived(chronicle);
        comeFromEverywhere(lives.tides());
        var open = chronicle
                .on("2032-03-05T14:20")
                .open(
                        "Light <b>every</b> lighthouse, ${each} night & #{all} winter",
                        "<script>alert('dark')</script> Ships pass in the dark.",
                        "A lamp costs little.\n\nA ship costs much.");
        chronicle.counted(open, 7_310);
        pages.put("home", "/");
        pages.put("list", "/petitions");
        pages.put("list-open", "/petitions?state=open");
        pages.put("list-none-found", "/petitions?q=zebra&state=debated");
        pages.put("list-not-there", "/petitions?state=unheard-of");
        pages.put("check", "/petitions/check");
        pages.put("check-found", "/petitions/check?q=Publish+tide+tables+of+harbours");
        pages.put("check-nothing-typed", "/petitions/check?q=");
        pages.put("start", "/petitions/new?action=Mend%20the%20towpath");
        pages.put("started", "/petitions/started");
        pages.put("supported", "/petitions/%s/supporters/thank-you".formatted(open));
        pages.put("petition-open", "/petitions/" + open);
        pages.put("petition-debated", "/petitions/" + lives.tides());
        pages.put("petition-debated-too", "/petitions/" + lives.harbours());
        pages.put("petition-awaiting-response", "/petitions/" + awaitingResponse());
        pages.put("petition-postponed", "/petitions/" + postponed());
        pages.put("petition-rejected", "/petitions/" + rejected());
        pages.put("petition-taken-down", "/petitions/" + takenDown());
        pages.put("petition-unknown", "/petitions/1");
        pages.put("signatures", "/petitions/%s/signatures".formatted(lives.tides()));
        pages.put("signatures-none", "/petitions/%s/signatures".formatted(open));
        pages.put("sign", "/petitions/%s/signatures/new".formatted(open));
        pages.put("signed", "/petitions/%s/signatures/thank-you".formatted(open));
        pages.put("sign-closed", "/petitions/%s/signatures/new".formatted(lives.harbours()));
        long reader = signatures.addSubscribed(open, "Zoë O’Neill", "zoe@post.example");
        pages.put("confirmed", path(confirmLinks.of(reader)));
        pages.put("unsubscribe", path(unsubscribeLinks.of(reader)));
        pages.put("link-broken", "/signatures/7/verify?token=wrong");
        return pages;
    }

    private PetitionId awaitingResponse() {
        var petition = chronicle.open("Mend the sea wall");
        chronicle.counted(petition, 23_456);
        chronicle.requestResponse(petition);
        chronicle.overdue(petition);
        return petition;
    }

    private PetitionId postponed() {
        var petition = chronicle.open("Dredge the estuary");
        chronicle.counted(petition, 101_000);
        var debate = chronicle.propose(petition);
        chronicle.approve(chronicle.schedule(debate, "2032-05-03", "16:30", List.of(petition)));
        chronicle.approve(chronicle.postpone(debate, "The hall is **closed**."));
        return petition;
    }

    private PetitionId rejected() {
        var petition = chronicle.open("Give every gull a medal");
        jdbc.sql("""
                        update petition set state = 'rejected', opened_at = null, closing_at = null,
                            rejected_at = '2032-03-09T09:00Z', rejection_code = 'honours',
                            rejection_details = 'There is a form for this.' where id = ?
                        """).param(petition.number()).update();
        return petition;
    }

    private PetitionId takenDown() {
        var petition = chronicle.open("Words nobody may read");
        chronicle.takeDown(petition, "It named a private person.");
        return petition;
    }

    private void comeFromEverywhere(PetitionId petition) {
        areas.carryOver(
                petition,
                Kind.REGION,
                List.of(
                        region("East Midlands", "E12000004", 9_102),
                        region("East of England", "E12000006", 12_844),
                        region("London", "E12000007", 19_430),
                        region("North East", "E12000001", 6_210),
                        region("North West", "E12000002", 14_055),
                        region("Northern Ireland", "N92000002", 1_204),
                        region("Scotland", "S92000003", 7_344),
                        region("South East", "E12000008", 21_077),
                        region("South West", "E12000009", 12_931),
                        region("Wales", "W92000004", 5_402),
                        region("West Midlands", "E12000005", 9_870),
                        region("Yorkshire and The Humber", "E12000003", 11_033)));
        areas.carryOver(
                petition,
                Kind.CONSTITUENCY,
                List.of(
                        new AreaCount("Harbour and Quay", "E14000001", "Ada Quill MP", 1_204),
                        new AreaCount("Weirside <West>", "E14000002", null, 803),
                        new AreaCount("Ynys Môn", "W07000041", "Rhys Llwyd MP", 512)));
        areas.carryOver(
                petition,
                Kind.COUNTRY,
                List.of(
                        new AreaCount("United Kingdom", "GB", null, 130_502),
                        new AreaCount("Germany", "DE", null, 640),
                        new AreaCount("New Zealand", "NZ", null, 484)));
    }

    private static AreaCount region(String name, String code, int signatures) {
        return new AreaCount(name, code, null, signatures);
    }

    private static String path(URI link) {
        return link.getRawPath() + "?" + link.getRawQuery();
    }
}
