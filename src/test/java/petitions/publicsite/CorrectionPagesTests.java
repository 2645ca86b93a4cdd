package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.Admissions;
import petitions.petition.PetitionWords;
import petitions.petition.Petitions;
import petitions.petition.RejectionCode;
import petitions.signature.SupportLinks;

/** A petition that moderators returned gets other words, and those who supported the first hear of it. */
@PublicSiteTest
class CorrectionPagesTests {

    private static final String HOSTILE = "<script>alert(1)</script> ${7*7} #{7*7}";

    @Autowired
    Petitions petitions;

    @Autowired
    Admissions admissions;

    @Autowired
    SupportLinks links;

    private Visitor visitor;
    private AdmissionSite site;

    @BeforeEach
    void arrive(@Autowired WebApplicationContext application, @Autowired Chronicle chronicle) {
        visitor = new Visitor(application);
        site = new AdmissionSite(application);
        chronicle.on("2032-03-05T14:20");
    }

    @Test
    void aReturnedPetitionIsCorrectedOnceAndByItsCreatorOnly() throws Exception {
        var petition = site.inModeration();
        admissions.returnToCreator(petition, "Say who pays. " + HOSTILE, Chronicle.CLERK);
        var link = AdmissionSite.path(links.correcting(petition, 1));
        var page = visitor.read(link);
        assertThat(page.select("#action").attr("value")).isEqualTo("Light the towpath");
        assertThat(page.text()).contains("Say who pays. " + HOSTILE);
        assertThat(page.select("script")).isEmpty();

        assertThat(site.send(site.form(link), Map.of("action", "", "background", "Dark."))
                        .getStatus())
                .isEqualTo(422);
        var words = Map.of("action", "Pay councils to light towpaths", "background", "It is dark.");
        assertThat(site.send(site.form(link), words).getStatus()).isEqualTo(303);
        assertThat(site.send(site.form(link), Map.of("action", "Something else", "background", "x"))
                        .getStatus())
                .isEqualTo(303);

        assertThat(petitions.require(petition).action()).isEqualTo("Pay councils to light towpaths");
        assertThat(admissions.earlierWords(petition))
                .extracting(PetitionWords::action)
                .containsExactly("Light the towpath");
        assertThat(visitor.read(link).select("h1").text()).isEqualTo("Thank you: we have your petition");
        admissions.returnToCreator(petition, "Shorter, please.", Chronicle.CLERK);
        assertThat(visitor.open(link).getStatus())
                .as("the link of the first return")
                .isEqualTo(404);
    }

    @Test
    void whoeverSupportedOtherWordsReadsTheNewOnesAndMayWithdrawUntilItIsPublished() throws Exception {
        var petition = site.inModeration();
        admissions.returnToCreator(petition, "Say who pays.", Chronicle.CLERK);
        admissions.correct(petition, new PetitionWords("Pay for lamps. " + HOSTILE, "It is dark.", ""));
        long supporter = site.supporters(petition).get(0);
        var link = AdmissionSite.path(links.withdrawing(supporter));
        var page = visitor.read(link);
        assertThat(page.text()).contains("Pay for lamps. " + HOSTILE);
        assertThat(page.select("script")).isEmpty();

        for (int press = 0; press < 2; press++) {
            assertThat(AdmissionSite.heading(visitor.send(post(URI.create(link)))))
                    .isEqualTo("You do not support this petition");
        }
        assertThat(AdmissionSite.heading(site.pressed(supporter))).isEqualTo("Thank you: your support is confirmed");
        assertThat(visitor.open(link.substring(0, link.length() - 1)).getStatus())
                .isEqualTo(404);
        assertThat(visitor.open(AdmissionSite.path(links.withdrawing(site.creator(petition))))
                        .getStatus())
                .isEqualTo(404);
        admissions.approve(petition, Chronicle.CLERK);
        admissions.publish(petition);
        assertThat(visitor.send(post(URI.create(link))).getHeader("Location")).isEqualTo("/petitions/" + petition);
        assertThat(AdmissionSite.heading(visitor.open(AdmissionSite.path(links.confirming(supporter)))))
                .isEqualTo("Thank you: your support is confirmed");
    }

    @Test
    void theLinkToOtherWordsAnswersByWhatBecameOfThePetition() throws Exception {
        var heard = new LinkedHashMap<String, String>();
        for (var fate : List.of("published", "rejected", "hidden", "held", "lapsed")) {
            var petition = site.inModeration();
            admissions.returnToCreator(petition, "Say who pays.", Chronicle.CLERK);
            var link = AdmissionSite.path(links.correcting(petition, 1));
            if (fate.equals("lapsed")) {
                admissions.lapse(petition);
            } else {
                admissions.correct(petition, new PetitionWords("Pay for lamps", "It is dark.", ""));
            }
            switch (fate) {
                case "published" -> {
                    admissions.approve(petition, Chronicle.CLERK);
                    admissions.publish(petition);
                }
                case "rejected" -> admissions.reject(petition, RejectionCode.DUPLICATE, "", Chronicle.CLERK);
                case "hidden" -> admissions.reject(petition, RejectionCode.OFFENSIVE, "", Chronicle.CLERK);
                case "held" -> admissions.flag(petition, "Ask the lawyers.", Chronicle.CLERK);
                default -> {}
            }
            var answer = visitor.open(link);
            heard.put(fate, answer.getStatus() == 303 ? "the petition’s page" : AdmissionSite.heading(answer));
            assertThat(site.send(site.form(link), Map.of()).getStatus()).isEqualTo(303);
        }
        assertThat(heard)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "published", "the petition’s page",
                        "rejected", "the petition’s page",
                        "hidden", "This petition goes no further",
                        "held", "Thank you: we have your petition",
                        "lapsed", "This petition goes no further"));
    }
}
