package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.Admissions;
import petitions.petition.Petition.State;
import petitions.petition.Petitions;
import petitions.petition.RejectionCode;

/** What the public is told of petitions that are not published, or no longer. */
@PublicSiteTest
class UnpublishedPetitionPagesTests {

    @Autowired
    Petitions petitions;

    @Autowired
    Admissions admissions;

    private Visitor visitor;
    private AdmissionSite site;

    @BeforeEach
    void arrive(@Autowired WebApplicationContext application, @Autowired Chronicle chronicle) {
        visitor = new Visitor(application);
        site = new AdmissionSite(application);
        chronicle.on("2032-03-05T14:20");
    }

    @Test
    void untilItIsPublishedThePublicIsNotToldThatThereIsSuchAPetition() throws Exception {
        var petition = site.inModeration();
        for (var path : List.of(
                "/petitions/%s", "/petitions/%s.json", "/petitions/%s/signatures/new", "/petitions/%s/count.json")) {
            assertThat(visitor.open(path.formatted(petition)).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(visitor.open("/petitions.json?state=all&q=towpath").getContentAsString())
                .doesNotContain("\"id\":" + petition);
        assertThat(visitor.open("/petitions.csv").getContentAsString()).doesNotContain(petition.toString());
    }

    @Test
    void whatWasHiddenIsGoneAndWhatWasRejectedSaysWhy() throws Exception {
        var hidden = site.inModeration();
        var rejected = site.inModeration();
        admissions.reject(hidden, RejectionCode.OFFENSIVE, "It insults a mayor.", Chronicle.CLERK);
        admissions.reject(rejected, RejectionCode.DUPLICATE, "Sign the other one.", Chronicle.CLERK);

        var gone = visitor.open("/petitions/" + hidden);
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString()).doesNotContain("insults", "towpath");
        assertThat(visitor.open("/petitions/%s.json".formatted(hidden)).getStatus())
                .isEqualTo(410);
        assertThat(visitor.open("/petitions/%s.json".formatted(rejected)).getContentAsString())
                .contains("\"state\":\"rejected\"", "\"code\":\"duplicate\"", "Sign the other one.");
        assertThat(visitor.read("/petitions/" + rejected).text())
                .contains("There is a petition about this already.", "Sign the other one.");
    }

    @Test
    void whatWasRejectedCanBeTakenOffTheSiteAndBroughtBack() throws Exception {
        var rejected = site.inModeration();
        admissions.reject(rejected, RejectionCode.DUPLICATE, "Ask Mrs Quill of Weir Lane.", Chronicle.CLERK);
        assertThat(petitions.search(rejected.toString(), 1)).hasSize(1);

        petitions.takeDown(rejected, "It named a private person.", Chronicle.CLERK);

        var gone = visitor.open("/petitions/" + rejected);
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString())
                .contains("It named a private person.")
                .doesNotContain("Weir Lane", "towpath");
        assertThat(visitor.open("/petitions.json?state=rejected").getContentAsString())
                .doesNotContain("\"id\":" + rejected);
        petitions.restore(rejected, "It does not any more.", Chronicle.CLERK);
        assertThat(petitions.require(rejected).state()).isEqualTo(State.REJECTED);
        assertThat(visitor.open("/petitions/" + rejected).getStatus()).isEqualTo(200);
    }
}
