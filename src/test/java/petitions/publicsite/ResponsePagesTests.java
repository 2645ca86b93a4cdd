package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import petitions.petition.PetitionId;

/** What a petition’s page says of the government’s response: awaited, late, given and revised. */
@PublicSiteTest
class ResponsePagesTests {

    private final Chronicle chronicle;
    private Visitor visitor;

    ResponsePagesTests(@Autowired Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @BeforeEach
    void visit(@Autowired WebApplicationContext application) {
        visitor = new Visitor(application);
    }

    @Test
    void aResponseThatDoesNotComeIsMarkedOverdue() throws Exception {
        var id = opened();
        chronicle.on("2031-03-06T09:30").requestResponse(id);
        assertThat(page(id).select("#response").text())
                .contains(
                        "Department for Tides was asked on 6 March 2031 for a response, which is due by 27 March 2031.")
                .doesNotContain("Overdue");
        chronicle.on("2031-03-27T23:59").overdue(id);
        assertThat(page(id).select("#response").text()).contains("Overdue", "which was due by 27 March 2031.");
    }

    @Test
    void noWordOfAResponseIsPublicBeforeItIsPublished() throws Exception {
        var id = opened();
        chronicle.on("2031-03-06T09:30").requestResponse(id);
        chronicle.record(id, "A secret summary", "Secret details");
        assertThat(page(id).text()).contains("which is due by").doesNotContainIgnoringCase("secret");
    }

    @Test
    void anAwaitedRevisionSaysWhyItWasAskedForAboveTheResponseItWillReplace() throws Exception {
        var id = opened();
        chronicle.on("2031-03-06T09:30").requestResponse(id);
        chronicle.on("2031-03-20T09:30").respond(id, "First summary", "First details");
        chronicle.on("2031-04-01T09:30").askForRevision(id, "It is **too short**.", "2031-04-16");
        var response = page(id).select("#response").first();
        assertThat(response.select("h2").eachText()).containsExactly("Revised response", "Government response");
        assertThat(response.text()).contains("a revised response, which is due by 16 April 2031");
        assertThat(response.select(".quoted strong").text()).isEqualTo("too short");
    }

    @Test
    void aRevisedResponseComesFirstAndTheOriginalStays() throws Exception {
        var response = page(Lives.lived(chronicle).tides()).select("#response").first();
        assertThat(response.select("h2").eachText())
                .containsExactly("Revised government response", "Original response");
        assertThat(response.select(".summary").eachText())
                .containsExactly(
                        "Every table will be published by the end of this year.",
                        "Tide tables matter to this Government.");
        assertThat(response.select(".when").eachText())
                .containsExactly("Department for Tides, 19 May 2031", "Department for Tides, 24 April 2031");
        assertThat(response.select(".quoted").text())
                .contains("This is a revised response")
                .contains("It does not say whether the tables will be published.");
        assertThat(response.select("a[href=https://tides.example/plan]").text()).isEqualTo("December");
        assertThat(response.select("details .prose").text()).contains("kept with care");
    }

    private PetitionId opened() {
        var id = chronicle.on("2031-03-05T14:20").open("Publish the tide tables");
        chronicle.counted(id, 10_000);
        return id;
    }

    private Document page(PetitionId id) throws Exception {
        var response = visitor.open("/petitions/" + id);
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }
}
